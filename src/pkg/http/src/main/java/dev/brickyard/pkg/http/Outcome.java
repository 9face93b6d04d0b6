package dev.brickyard.pkg.http;

/** The outcome of a request, sent as {@code message} of the envelope. */
public enum Outcome {
    /** The request succeeded. */
    SUCCESS(200),
    /** The request is invalid. */
    BAD_REQUEST_ERROR(400),
    /** The caller is not authenticated. */
    UNAUTHORIZED_ERROR(401),
    /** The caller is authenticated, but lacks permission. */
    FORBIDDEN_ERROR(403),
    /** The path or entity does not exist. */
    NOT_FOUND_ERROR(404),
    /** The path does not support the method. */
    METHOD_NOT_ALLOWED_ERROR(405),
    /** The client does not accept {@code application/json}. */
    NOT_ACCEPTABLE_ERROR(406),
    /** The request was not received in time. */
    REQUEST_TIMEOUT_ERROR(408),
    /** The entity already exists. */
    CONFLICT_ALREADY_EXIST_ERROR(409),
    /** The entity cannot be deleted because others refer to it. */
    CONFLICT_IN_USE_ERROR(409),
    /** The entity was changed concurrently; the status is 412 if the request has the header {@code If-Match}. */
    OUTDATED_ERROR(409),
    /** Something that the request uses has expired, such as a link or token. */
    EXPIRED_ERROR(410),
    /** The body exceeds the maximum size. */
    PAYLOAD_TOO_LARGE_ERROR(413),
    /** The request line exceeds the maximum size. */
    URI_TOO_LONG_ERROR(414),
    /** The body is not {@code application/json}. */
    UNSUPPORTED_MEDIA_TYPE_ERROR(415),
    /** The client sent too many requests; a later retry may succeed. */
    TOO_MANY_REQUESTS_ERROR(429),
    /** The headers exceed the maximum size. */
    HEADERS_TOO_LARGE_ERROR(431),
    /** The service failed. */
    INTERNAL_SERVER_ERROR(500),
    /** The service is temporarily unavailable; a retry may succeed. */
    SERVICE_UNAVAILABLE_ERROR(503);

    private final int status;

    Outcome(int status) {
        this.status = status;
    }

    /** Returns the HTTP status code; a success may also have another 2xx code. */
    public int status() {
        return status;
    }
}
