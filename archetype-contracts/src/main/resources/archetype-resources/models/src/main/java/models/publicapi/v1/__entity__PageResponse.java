package ${package}.models.publicapi.v1;

import ${package}.models.envelope.v1.ResponseStatus;

/**
 * Answers with a part of the list of all.
 *
 * @param status how it went
 * @param data what was asked for
 */
public record ${entity}PageResponse(ResponseStatus status, ${entity}Page data) {}
