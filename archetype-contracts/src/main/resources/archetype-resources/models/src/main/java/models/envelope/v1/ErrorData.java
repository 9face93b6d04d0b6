package ${package}.models.envelope.v1;

import org.jspecify.annotations.Nullable;

/**
 * Why a request failed.
 *
 * @param reason for people; programs use the status
 * @param field the invalid field or parameter of the request, if there is one
 */
public record ErrorData(String reason, @Nullable String field) {}
