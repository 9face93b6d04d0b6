package dev.brickyard.pkg.http;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Finds the route of a request; literal segments take precedence over parameters. */
final class RouteTable {
    private final List<Entry> entries;

    RouteTable(List<Route> routes) {
        var seen = new HashSet<String>();
        for (var route : routes) {
            if (!seen.add(route.method() + " " + route.shape())) {
                throw new IllegalArgumentException("duplicate route " + route.method() + " " + route.path());
            }
        }
        // a tilde sorts after every literal
        entries = routes.stream()
                .sorted(Comparator.comparing(route -> route.shape().replace(':', '~')))
                .map(route -> new Entry(route, parts(route.path())))
                .toList();
    }

    /** Returns the route and its path values; null if no route matches method and path. */
    private @Nullable Match find(String method, String rawPath) {
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

    /** Looks up a request once, for its route in logs and metrics and for its handler. */
    Lookup lookUp(String method, String rawPath) {
        try {
            return new Lookup(find(method, rawPath), null);
        } catch (RefusedException e) {
            return new Lookup(null, e);
        }
    }

    /** Returns the methods of a path; empty if the path is unknown. */
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

    /**
     * The result of a search.
     *
     * @param found the matching route; null if none matches
     * @param malformed why the requested path cannot be read; null if it can
     */
    record Lookup(@Nullable Match found, @Nullable RefusedException malformed) {
        /** Returns the path of the matching route; null if none matches or the requested path is malformed. */
        @Nullable
        String path() {
            return found == null ? null : found.route().path();
        }

        /** Returns the matching route, or null; throws {@link RefusedException} if the requested path is malformed. */
        @Nullable
        Match match() {
            if (malformed != null) {
                throw malformed;
            }
            return found;
        }
    }

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

        /** Decodes a path segment, in which a plus is literal, unlike in a form. */
        private static String decoded(String part) {
            return Request.decoded(part.replace("+", "%2B"));
        }
    }
}
