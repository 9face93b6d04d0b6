package dev.brickyard.it.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.brickyard.it.common.Folder;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** A generated project, with assertions about its files. */
public final class GeneratedProject {

    private final Path folder;

    GeneratedProject(Path folder) {
        this.folder = folder;
    }

    /** Returns the project's folder. */
    public Path folder() {
        return folder;
    }

    /** Returns the sorted relative paths of all files outside {@code target}. */
    public List<String> tree() {
        return Folder.files(folder).stream()
                .filter(path -> !path.matches("(.*/)?target/.*"))
                .toList();
    }

    /** Returns the text of a file. */
    public String text(String path) {
        return Folder.read(folder.resolve(path));
    }

    /** Fails unless the file exists. */
    public GeneratedProject hasFile(String path) {
        assertThat(folder.resolve(path)).isRegularFile();
        return this;
    }

    /** Fails unless the file contains the text. */
    public GeneratedProject hasFile(String path, String text) {
        assertThat(text(path)).as(path).contains(text);
        return this;
    }

    /** Fails if a placeholder with one of these names, a directive or a path token remains. */
    public GeneratedProject hasNoLeftovers(Collection<String> names) {
        var leftovers = new Leftovers(names);
        assertThat(tree().stream().flatMap(path -> leftovers.in(path, text(path)).stream()))
                .as("remains of the templates in " + folder)
                .isEmpty();
        return this;
    }

    /** Returns each file with a digest of its bytes. */
    public Map<String, String> digests() {
        return Folder.digests(folder);
    }
}
