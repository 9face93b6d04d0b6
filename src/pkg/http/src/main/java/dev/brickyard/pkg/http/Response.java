package dev.brickyard.pkg.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a server sends, held in memory.
 *
 * @param status the HTTP status code
 * @param headers by name, apart from those of the connection, which the server adds
 * @param body text in UTF-8; empty if there is none
 */
public record Response(int status, Map<String, String> headers, String body) {
    /** Copies {@code headers}. */
    public Response {
        headers = Map.copyOf(headers);
    }

    /** A body of some media type, which browsers neither store nor take for another one. */
    public static Response of(int status, String type, String body) {
        return new Response(
                status,
                Map.of("Cache-Control", "no-store", "Content-Type", type, "X-Content-Type-Options", "nosniff"),
                body);
    }

    /** The same with more headers. */
    public Response with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Response(status, all, body);
    }
}
