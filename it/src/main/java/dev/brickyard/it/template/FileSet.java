package dev.brickyard.it.template;

import java.util.List;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * One file set of a descriptor, matching template paths as the archetype engine does.
 *
 * @param directory the folder that the patterns start at; empty for all
 * @param includes Ant patterns; none means everything
 * @param excludes Ant patterns
 * @param filtered whether placeholders are replaced
 * @param packaged whether the folders of the package are put in
 */
public record FileSet(
        String directory, List<String> includes, List<String> excludes, boolean filtered, boolean packaged) {

    public FileSet {
        includes = includes.isEmpty() ? List.of("**") : List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Returns whether a template belongs to this set. */
    public boolean holds(String path) {
        return matches(includes, path) && !matches(excludes, path);
    }

    private boolean matches(List<String> patterns, String path) {
        var base = directory.isEmpty() ? "" : directory + "/";
        return patterns.stream().anyMatch(pattern -> SelectorUtils.matchPath(base + pattern, path, "/", true));
    }
}
