package ${package}.models.envelope.v1;

/**
 * The outcome of a request.
 *
 * @param error whether the request failed
 * @param code the HTTP status code
 * @param message {@code SUCCESS} or the kind of error, such as {@code NOT_FOUND_ERROR}
 */
public record ResponseStatus(boolean error, int code, String message) {}
