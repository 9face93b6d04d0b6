package dev.brickyard.pkg.http;

import java.util.regex.Pattern;

/**
 * A method and a path, and what answers them.
 *
 * @param path begins with {@code /private/v1}, {@code /public/v1} or {@code /admin/v1}, or a later version; a part such
 *     as {@code :identifier} stands for any value
 */
public record Route(String method, String path, Handler handler) {
    private static final Pattern PATH =
            Pattern.compile("/(private|public|admin)/v[1-9][0-9]*(/(:[a-z][a-z0-9_]*|[a-z0-9][a-z0-9-]*))+");

    /**
     * Checks the path.
     *
     * @throws IllegalArgumentException if it is not of that form
     */
    public Route {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("route '" + path + "' is not like /private/v1/users/:identifier");
        }
    }

    /** Reads. */
    public static Route get(String path, Handler handler) {
        return new Route("GET", path, handler);
    }

    /** Creates, or does what no other method says. */
    public static Route post(String path, Handler handler) {
        return new Route("POST", path, handler);
    }

    /** Replaces. */
    public static Route put(String path, Handler handler) {
        return new Route("PUT", path, handler);
    }

    /** Changes in part. */
    public static Route patch(String path, Handler handler) {
        return new Route("PATCH", path, handler);
    }

    /** Deletes. */
    public static Route delete(String path, Handler handler) {
        return new Route("DELETE", path, handler);
    }

    /** The same behind {@code filter}. */
    public Route behind(Filter filter) {
        return new Route(method, path, request -> filter.filter(request, handler));
    }

    /** Two routes of the same shape would answer the same requests. */
    String shape() {
        return path.replaceAll(":[a-z0-9_]+", ":");
    }
}
