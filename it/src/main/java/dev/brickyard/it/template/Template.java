package dev.brickyard.it.template;

import dev.brickyard.it.common.Archetype;
import dev.brickyard.it.common.Folder;
import dev.brickyard.it.common.Setup;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * One template file.
 *
 * @param archetype the archetype of the template
 * @param path its path below {@code archetype-resources}
 */
public record Template(Archetype archetype, String path) {

    /** Returns all templates of an archetype, sorted; for pkg, without those created from {@link PkgSource}. */
    public static List<Template> of(Archetype archetype) {
        return Folder.files(root(archetype)).stream()
                .map(path -> new Template(archetype, path))
                .toList();
    }

    /** Returns all templates of all archetypes. */
    public static Stream<Template> all() {
        return Arrays.stream(Archetype.values()).map(Template::of).flatMap(List::stream);
    }

    /** Returns the template's text. */
    public String text() {
        return Folder.read(root(archetype).resolve(path));
    }

    /** Returns whether it is a template of Java source. */
    public boolean isJava() {
        return path.endsWith(".java");
    }

    @Override
    public String toString() {
        return archetype.artifactId() + "/" + path;
    }

    private static Path root(Archetype archetype) {
        return Setup.moduleFolder()
                .resolveSibling(archetype.artifactId())
                .resolve("src/main/resources/archetype-resources");
    }
}
