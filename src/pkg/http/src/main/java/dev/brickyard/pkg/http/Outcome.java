package dev.brickyard.pkg.http;

/** How a request went, in the words of the envelope. */
public enum Outcome {
    /** All is well. */
    SUCCESS(200),
    /** The request can never be right. */
    BAD_REQUEST_ERROR(400),
    /** The caller has not proved who they are, or may not do this. */
    UNAUTHORIZED_ERROR(401),
    /** There is no such thing. */
    NOT_FOUND_ERROR(404),
    /** The path is known, but not with this method. */
    METHOD_NOT_ALLOWED_ERROR(405),
    /** The request took too long to arrive. */
    REQUEST_TIMEOUT_ERROR(408),
    /** It exists already. */
    CONFLICT_ALREADY_EXIST_ERROR(409),
    /** It was valid once. */
    EXPIRED_ERROR(410),
    /** It has changed meanwhile. */
    OUTDATED_ERROR(412),
    /** The body is larger than the server takes. */
    PAYLOAD_TOO_LARGE_ERROR(413),
    /** The request line is longer than the server takes. */
    URI_TOO_LONG_ERROR(414),
    /** The body is no JSON. */
    UNSUPPORTED_MEDIA_TYPE_ERROR(415),
    /** The headers are larger than the server takes. */
    HEADERS_TOO_LARGE_ERROR(431),
    /** The service is at fault. */
    INTERNAL_SERVER_ERROR(500),
    /** The same request may succeed at the next try. */
    SERVICE_UNAVAILABLE_ERROR(503);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    /** The HTTP status code; a success may have another one below 300. */
    public int status() {
        return status;
    }
}
