package dev.brickyard.pkg.http;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaders;

/**
 * A whole request, as it came.
 *
 * @param method as sent; empty if the request line was malformed
 * @param path still percent-encoded, without query; empty if the request line was malformed
 * @param query still percent-encoded; empty if there is none
 * @param headers by name, whatever its case
 * @param body empty if there is none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Received(String method, String path, String query, HttpHeaders headers, byte[] body) {
    private static final byte[] NO_BODY = {};

    static final Received MALFORMED = of("", "", new DefaultHttpHeaders(), NO_BODY);

    /** A request of a target such as {@code /path?query}, or of one with scheme and authority in front, as proxies send. */
    static Received of(String method, String target, HttpHeaders headers, byte[] body) {
        var scheme = target.startsWith("/") ? -1 : target.indexOf("://");
        var slash = scheme < 0 ? 0 : target.indexOf('/', scheme + 3);
        var local = slash < 0 ? "/" : target.substring(slash);
        var question = local.indexOf('?');
        var path = question < 0 ? local : local.substring(0, question);
        return new Received(method, path, question < 0 ? "" : local.substring(question + 1), headers, body);
    }

    static Received withoutBody(String method, String target, HttpHeaders headers) {
        return of(method, target, headers, NO_BODY);
    }
}
