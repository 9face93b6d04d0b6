package dev.brickyard.pkg.http;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An HTTP response.
 *
 * @param status the HTTP status code
 * @param headers the headers by name; the server adds connection headers
 * @param body the body, sent in UTF-8; empty for none
 */
public record Response(int status, Map<String, String> headers, String body) {
    /** Creates a response with a copy of {@code headers}. */
    public Response {
        headers = Map.copyOf(headers);
    }

    /** Returns a response of media type {@code type}, with headers that disable caching and MIME sniffing. */
    public static Response of(int status, String type, String body) {
        return new Response(
                status,
                Map.of("Cache-Control", "no-store", "Content-Type", type, "X-Content-Type-Options", "nosniff"),
                body);
    }

    /** Returns a response without a body. */
    public static Response empty(int status) {
        return new Response(status, Map.of("Cache-Control", "no-store"), "");
    }

    /** Returns the strong entity tag of this response. */
    String tag() {
        return headers.getOrDefault("ETag", EntityTag.of(body));
    }

    /** Returns the response to a client that already has this one. */
    Response notModified() {
        var all = new LinkedHashMap<>(headers);
        all.remove("Content-Type");
        return new Response(304, all, "");
    }

    /** Returns this response with additional headers. */
    public Response with(Map<String, String> more) {
        var all = new LinkedHashMap<>(headers);
        all.putAll(more);
        return new Response(status, all, body);
    }
}
