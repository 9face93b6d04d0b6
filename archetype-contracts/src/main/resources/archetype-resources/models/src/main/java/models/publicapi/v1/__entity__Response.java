#parse("/META-INF/brickyard/model.vm")
package ${package}.models.publicapi.v1;

/**
 * Answers with one ${entityWords}.
 *
 * @param status how it went
 * @param data what was asked for
 */
public record ${entity}Response(ResponseStatus status, ${entity} data) {}
