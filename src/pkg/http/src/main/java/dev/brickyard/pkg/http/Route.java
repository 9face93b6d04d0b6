package dev.brickyard.pkg.http;

import java.util.regex.Pattern;

/**
 * A method and path with their handler.
 *
 * @param path a path that starts with {@code /private/v1}, {@code /public/v1} or {@code /admin/v1}, or a later version; a
 *     segment such as {@code :identifier} matches any value
 */
public record Route(String method, String path, Handler handler) {
    private static final Pattern PATH =
            Pattern.compile("/(private|public|admin)/v[1-9][0-9]*(/(:[a-z][a-z0-9_]*|[a-z0-9][a-z0-9-]*))+");

    /**
     * Validates the path.
     *
     * @throws IllegalArgumentException if the path is invalid
     */
    public Route {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException(
                    "route '" + path + "' is invalid: expected a path such as /private/v1/users/:identifier");
        }
    }

    /** Creates a GET route, to read an entity. */
    public static Route get(String path, Handler handler) {
        return new Route("GET", path, handler);
    }

    /** Creates a POST route, to create an entity or for an operation that fits no other method. */
    public static Route post(String path, Handler handler) {
        return new Route("POST", path, handler);
    }

    /** Creates a PUT route, to replace an entity. */
    public static Route put(String path, Handler handler) {
        return new Route("PUT", path, handler);
    }

    /** Creates a PATCH route, to change some fields of an entity. */
    public static Route patch(String path, Handler handler) {
        return new Route("PATCH", path, handler);
    }

    /** Creates a DELETE route, to delete an entity. */
    public static Route delete(String path, Handler handler) {
        return new Route("DELETE", path, handler);
    }

    /** Returns this route with {@code filter} before its handler. */
    public Route behind(Filter filter) {
        return new Route(method, path, request -> filter.filter(request, handler));
    }

    /** Returns the path without parameter names; two routes of the same shape would match the same requests. */
    String shape() {
        return path.replaceAll(":[a-z0-9_]+", ":");
    }
}
