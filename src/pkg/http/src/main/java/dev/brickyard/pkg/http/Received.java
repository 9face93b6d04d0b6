package dev.brickyard.pkg.http;

import org.eclipse.jetty.http.HttpFields;

/**
 * A received request.
 *
 * @param method the HTTP method as sent; empty if the request line is malformed
 * @param path the percent-encoded path without the query; empty if the request line is malformed
 * @param query the percent-encoded query; empty if there is none
 * @param headers the headers, with case-insensitive names
 * @param body the body; empty if there is none
 * @param remoteAddress the IP address of the client; empty if unknown
 * @param scheme {@code http} or {@code https}
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(
        String method,
        String path,
        String query,
        HttpFields headers,
        byte[] body,
        String remoteAddress,
        String scheme) {
    private static final byte[] NO_BODY = {};

    static final Received MALFORMED = new Received("", "", "", HttpFields.EMPTY, NO_BODY, "", "http");

    static Received of(org.eclipse.jetty.server.Request request, byte[] body) {
        var uri = request.getHttpURI();
        var path = uri.getPath();
        var query = uri.getQuery();
        return new Received(
                request.getMethod(),
                path == null ? "" : path,
                query == null ? "" : query,
                request.getHeaders(),
                body,
                address(request),
                request.isSecure() ? "https" : "http");
    }

    static Received withoutBody(org.eclipse.jetty.server.Request request) {
        return of(request, NO_BODY);
    }

    private static String address(org.eclipse.jetty.server.Request request) {
        var address = org.eclipse.jetty.server.Request.getRemoteAddr(request);
        return address == null ? "" : address;
    }
}
