package ${package}.models.envelope.v1;

import org.jspecify.annotations.Nullable;

/**
 * Why it went wrong.
 *
 * @param reason for people; programs go by the status
 * @param field the field or parameter of the request at fault, if it is one
 */
public record ErrorData(String reason, @Nullable String field) {}
