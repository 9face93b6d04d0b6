package dev.brickyard.it.template;

import java.io.StringWriter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.codehaus.plexus.util.SelectorUtils;

/**
 * One file set of a descriptor, matching template paths as the archetype engine does.
 *
 * @param directory the folder to which the patterns are relative; empty for the root
 * @param includes Ant patterns; none means everything
 * @param excludes Ant patterns
 * @param filtered whether placeholders are replaced
 * @param condition an expression that Velocity must render as "true"; empty for none
 */
public record FileSet(
        String directory,
        List<String> includes,
        List<String> excludes,
        boolean filtered,
        String condition) {

    public FileSet {
        includes = includes.isEmpty() ? List.of("**") : List.copyOf(includes);
        excludes = List.copyOf(excludes);
    }

    /** Returns whether a template belongs to this set. */
    public boolean holds(String path) {
        return matches(includes, path) && !matches(excludes, path);
    }

    /** Returns whether the condition holds for the parameters. */
    boolean isWanted(VelocityEngine velocity, VelocityContext answers) {
        if (condition.isEmpty()) {
            return true;
        }
        var value = new StringWriter();
        velocity.evaluate(answers, value, directory, condition);
        return Boolean.parseBoolean(value.toString().strip());
    }

    /** Returns the patterns that match none of the paths. */
    public List<String> idle(List<String> paths) {
        return Stream.concat(includes.stream(), excludes.stream())
                .filter(pattern -> paths.stream().noneMatch(path -> matches(List.of(pattern), path)))
                .toList();
    }

    private boolean matches(List<String> patterns, String path) {
        var base = directory.isEmpty() ? "" : directory + "/";
        return patterns.stream().anyMatch(pattern -> SelectorUtils.matchPath(base + pattern, path, "/", true));
    }
}
