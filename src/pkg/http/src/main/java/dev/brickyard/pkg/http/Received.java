package dev.brickyard.pkg.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * A received request.
 *
 * @param method the HTTP method as sent; empty if the request line is malformed
 * @param path the percent-encoded path without the query; empty if the request line is malformed
 * @param query the percent-encoded query; empty if there is none
 * @param headers the headers, with case-insensitive names
 * @param body the body; empty if there is none
 * @param remoteAddress the IP address of the client
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(String method, String path, String query, HttpHeaders headers, byte[] body, String remoteAddress) {
    private static final byte[] NO_BODY = {};

    static final Received MALFORMED = of("", "", new DefaultHttpHeaders(), NO_BODY, "");

    /** Creates a request from a target such as {@code /path?query}, or from an absolute URL, as sent by proxies. */
    static Received of(String method, String target, HttpHeaders headers, byte[] body, String remoteAddress) {
        var scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        var slash = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        var local = slash < 0 ? "/" : target.substring(slash);
        var question = local.indexOf('?');
        var path = question < 0 ? local : local.substring(0, question);
        return new Received(
                method, path, question < 0 ? "" : local.substring(question + 1), headers, body, remoteAddress);
    }
}
