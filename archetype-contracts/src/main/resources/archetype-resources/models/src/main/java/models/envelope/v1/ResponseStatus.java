package ${package}.models.envelope.v1;

/**
 * How it went.
 *
 * @param error whether it went wrong
 * @param code the HTTP status code
 * @param message {@code SUCCESS} or the kind of error, such as {@code NOT_FOUND_ERROR}
 */
public record ResponseStatus(boolean error, int code, String message) {}
