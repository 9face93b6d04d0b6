package ${package}.models.publicapi.v1;

import ${package}.models.envelope.v1.ResponseStatus;

/**
 * Answers with one ${entityWords}.
 *
 * @param status how it went
 * @param data what was asked for
 */
public record ${entity}Response(ResponseStatus status, ${entity} data) {}
