package dev.brickyard.pkg.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request; a literal part goes before one that stands for any value. */
final class RouteTable {
    private final List<Entry> entries;

    RouteTable(List<Route> routes) {
        var seen = new HashSet<String>();
        for (var route : routes) {
            if (!seen.add(route.method() + " " + route.shape())) {
                throw new IllegalArgumentException("two routes for " + route.method() + " " + route.path());
            }
        }
        // a tilde sorts behind every literal
        entries = routes.stream()
                .sorted(Comparator.comparing(route -> route.shape().replace(':', '~')))
                .map(route -> new Entry(route, parts(route.path())))
                .toList();
    }

    /** The route and the values in the path; null if there is none for the method. */
    @Nullable
    Match find(String method, String rawPath) {
        var wanted = method.equals("HEAD") ? "GET" : method;
        var parts = parts(rawPath);
        for (var entry : entries) {
            var values = entry.route().method().equals(wanted) ? entry.match(parts) : null;
            if (values != null) {
                return new Match(entry.route(), values);
            }
        }
        return null;
    }

    /** The path of the route that a request asks for; null if there is none, or its path is malformed. */
    @Nullable
    String path(String method, String rawPath) {
        try {
            var match = find(method, rawPath);
            return match == null ? null : match.route().path();
        } catch (RefusedException e) {
            return null;
        }
    }

    /** The methods that the path has; empty if it is unknown. */
    SortedSet<String> methods(String rawPath) {
        var parts = parts(rawPath);
        var methods = new TreeSet<String>();
        for (var entry : entries) {
            if (entry.match(parts) != null) {
                methods.add(entry.route().method());
            }
        }
        if (methods.contains("GET")) {
            methods.add("HEAD");
        }
        return methods;
    }

    private static List<String> parts(String path) {
        return List.of(path.split("/", -1));
    }

    record Match(Route route, Map<String, String> values) {}

    private record Entry(Route route, List<String> pattern) {
        @Nullable
        Map<String, String> match(List<String> parts) {
            if (parts.size() != pattern.size()) {
                return null;
            }
            var values = new HashMap<String, String>();
            for (var i = 0; i < parts.size(); i++) {
                var expected = pattern.get(i);
                var part = parts.get(i);
                if (expected.startsWith(":") && !part.isEmpty()) {
                    values.put(expected.substring(1), decoded(part));
                } else if (!expected.equals(part)) {
                    return null;
                }
            }
            return values;
        }

        /** In a path, unlike in a form, a plus is a plus. */
        private static String decoded(String part) {
            return Request.decoded(part.replace("+", "%2B"));
        }
    }
}
