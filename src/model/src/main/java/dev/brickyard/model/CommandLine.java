package dev.brickyard.model;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Checks that need the command line: empty and unknown parameters. */
final class CommandLine {
    private static final int SHORT = 5;
    private static final List<String> PARAMETERS = List.of(
            "groupId", "artifactId", "version", "package", "javaVersion", "kind", "service", "services", "entity", "entityPlural", "fields",
            "cache", "events", "http", "pkgGroupId", "pkgPackage", "pkgVersion", "contractsPackage", "contractsVersion");

    private CommandLine() {}

    /**
     * Refuses empty parameters, and unknown ones whose name is close to a known one.
     *
     * @param parameters the names of the archetype's parameters
     * @param properties the system properties, which include those of the command line
     */
    static void check(Collection<String> parameters, Map<String, String> properties) {
        properties.forEach((name, value) -> {
            var given = new Given(name, value);
            given.must(!name.equals("brickyard"), "it is the archetype's version and cannot be given", "-DarchetypeVersion=" + Templates.version());
            if (parameters.contains(name)) {
                given.must(
                        !value.isBlank(),
                        "it is empty: give a value, or leave it out for its default",
                        "-D" + name + "=" + example(name));
            } else if (!name.contains(".") && !PARAMETERS.contains(name)) {
                var near = PARAMETERS.stream().filter(parameter -> isNear(name, parameter)).findFirst().orElse("");
                given.must(
                        near.isEmpty(),
                        "no parameter has that name: did you mean " + near,
                        "-D" + near + "=" + (value.isEmpty() ? example(near) : value));
            }
        });
    }

    private static String example(String parameter) {
        return switch (parameter) {
            case "entity" -> "User";
            case "fields" -> "slug:string:unique";
            case "kind" -> "gateway";
            default -> "VALUE";
        };
    }

    private static boolean isNear(String name, String parameter) {
        var most = parameter.length() > SHORT ? 2 : 1;
        return Math.abs(name.length() - parameter.length()) <= most
                && distance(Names.lower(name), Names.lower(parameter)) <= most;
    }

    /** The edit distance: letters omitted, added, replaced or swapped with the next one. */
    private static int distance(String one, String other) {
        var rows = new int[one.length() + 1][other.length() + 1];
        for (var i = 0; i <= one.length(); i++) {
            for (var j = 0; j <= other.length(); j++) {
                if (i == 0 || j == 0) {
                    rows[i][j] = i + j;
                    continue;
                }
                var same = one.charAt(i - 1) == other.charAt(j - 1);
                rows[i][j] = Math.min(
                        Math.min(rows[i - 1][j], rows[i][j - 1]) + 1, rows[i - 1][j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    rows[i][j] = Math.min(rows[i][j], rows[i - 2][j - 2] + 1);
                }
            }
        }
        return rows[one.length()][other.length()];
    }
}
