package ${package}.models.envelope.v1;

/**
 * Answers that it went wrong.
 *
 * @param status what went wrong
 * @param data why
 */
public record ErrorResponse(ResponseStatus status, ErrorData data) {}
