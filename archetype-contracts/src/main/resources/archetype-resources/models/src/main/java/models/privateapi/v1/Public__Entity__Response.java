package ${package}.models.privateapi.v1;

import ${package}.models.envelope.v1.ResponseStatus;
import ${package}.models.publicapi.v1.${entity};

/**
 * Response with the public fields of $entity.article ${entity.words}.
 *
 * @param status the outcome
 * @param data the public fields
 */
public record Public${entity}Response(ResponseStatus status, ${entity} data) {}
