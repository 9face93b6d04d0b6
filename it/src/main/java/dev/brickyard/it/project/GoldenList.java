package dev.brickyard.it.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.List;

/** The files that a project must consist of, kept as {@code src/test/resources/golden/<name>.txt}. */
public final class GoldenList {

    private final Path file;

    private GoldenList(Path file) {
        this.file = file;
    }

    /** Names a list. */
    public static GoldenList named(String name) {
        return new GoldenList(Setup.moduleFolder().resolve("src/test/resources/golden/" + name + ".txt"));
    }

    /** Fails unless the project has these files and no others; writes the list where -Dgolden.update=true asks for it. */
    public void matches(GeneratedProject project) {
        if (Boolean.getBoolean("golden.update")) {
            Folder.write(file, String.join("\n", project.tree()) + "\n");
        }
        assertThat(project.tree())
                .as(
                        "files of %s; if they should be so: mvn verify -pl it -am -Dit.test=ScaffoldIT -Dgolden.update=true",
                        file)
                .containsExactlyElementsOf(expected());
    }

    private List<String> expected() {
        return Folder.read(file).lines().toList();
    }
}
