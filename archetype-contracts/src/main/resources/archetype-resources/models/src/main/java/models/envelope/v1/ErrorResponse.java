package ${package}.models.envelope.v1;

/**
 * Response of a failed request.
 *
 * @param status the kind of error
 * @param data the reason
 */
public record ErrorResponse(ResponseStatus status, ErrorData data) {}
