package ${package}.models.privateapi.v1;

import ${package}.models.entities.${entity.packageName}.v1.${entity};
import ${package}.models.envelope.v1.ResponseStatus;

/**
 * Response with $entity.article ${entity.words}, with all fields.
 *
 * @param status the outcome
 * @param data the ${entity.words}
 */
public record ${entity}Response(ResponseStatus status, ${entity} data) {}
