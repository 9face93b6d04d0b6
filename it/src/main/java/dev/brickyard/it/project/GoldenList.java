package dev.brickyard.it.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.List;

/** The expected list of files of a project, stored in {@code src/test/resources/golden/<name>.txt}. */
public final class GoldenList {

    private final Path file;

    private GoldenList(Path file) {
        this.file = file;
    }

    /** Returns the list with this name. */
    public static GoldenList named(String name) {
        return new GoldenList(Setup.moduleFolder().resolve("src/test/resources/golden/" + name + ".txt"));
    }

    /** Fails unless the project has exactly these files; with -Dgolden.update=true, writes the list instead. */
    public void matches(GeneratedProject project) {
        if (Boolean.getBoolean("golden.update")) {
            Folder.write(file, String.join("\n", project.tree()) + "\n");
        }
        var message = "%s compared with %s; if intended: mvn verify -P-pkg -Dit.test=ScaffoldIT -Dgolden.update=true";
        assertThat(without(project.tree(), expected()))
                .as(message, "new files", file)
                .isEmpty();
        assertThat(without(expected(), project.tree()))
                .as(message, "missing files", file)
                .isEmpty();
    }

    private static List<String> without(List<String> paths, List<String> others) {
        return paths.stream().filter(path -> !others.contains(path)).toList();
    }

    private List<String> expected() {
        return Folder.read(file).lines().toList();
    }
}
