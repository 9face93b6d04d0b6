package ${package}.models.privateapi.${service.packageName}.v1;

import ${package}.models.envelope.v1.ResponseStatus;

/**
 * Response with a page of ${entity.pluralWords}.
 *
 * @param status the outcome
 * @param data the page
 */
public record ${entity}PageResponse(ResponseStatus status, ${entity}Page data) {}
