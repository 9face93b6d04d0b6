package ${package}.models.privateapi.v1;

import ${package}.models.entities.${entityPackage}.v1.${entity};
import ${package}.models.envelope.v1.ResponseStatus;

/**
 * Answers with one ${entityWords}.
 *
 * @param status how it went
 * @param data what was asked for
 */
public record ${entity}Response(ResponseStatus status, ${entity} data) {}
