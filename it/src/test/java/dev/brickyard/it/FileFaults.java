package dev.brickyard.it;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.RemoveUnusedImports;
import dev.brickyard.it.project.Imports;
import dev.brickyard.it.project.Leftovers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds what is left of the template language in generated files, and what the formatter would change. */
final class FileFaults {

    private static final Formatter FORMATTER = Formatter.createFormatter(JavaFormatterOptions.builder()
            .style(JavaFormatterOptions.Style.PALANTIR)
            .build());
    private static final Leftovers LEFTOVERS = new Leftovers(List.of("field", "entity", "service", "model"));

    private FileFaults() {}

    /** Returns the faults of files that were rendered with these parameters. */
    static List<String> in(Map<String, String> files, Map<String, String> parameters) {
        var imports = new Imports(Stream.of("pkgPackage", "contractsPackage", "package")
                .filter(parameters::containsKey)
                .map(parameters::get)
                .toList());
        var faults = new ArrayList<String>();
        files.forEach((path, text) -> {
            faults.addAll(LEFTOVERS.in(path, text));
            if (path.endsWith(".java")) {
                firstDifference(text, formatted(text)).ifPresent(difference -> faults.add(path + ": " + difference));
                imports.unsorted(text).forEach(line -> faults.add(path + ": not sorted: " + line));
            }
        });
        return faults;
    }

    private static String formatted(String text) {
        try {
            return RemoveUnusedImports.removeUnusedImports(FORMATTER.formatSource(text));
        } catch (FormatterException e) {
            return e.getMessage();
        }
    }

    private static Optional<String> firstDifference(String actual, String formatted) {
        var mine = actual.split("\n", -1);
        var other = formatted.split("\n", -1);
        for (var i = 0; i < Math.max(mine.length, other.length); i++) {
            var left = i < mine.length ? mine[i] : "";
            var right = i < other.length ? other[i] : "";
            if (!left.equals(right)) {
                return Optional.of("line " + (i + 1) + " is\n" + left + "\nbut formatted\n" + right);
            }
        }
        return Optional.empty();
    }
}
