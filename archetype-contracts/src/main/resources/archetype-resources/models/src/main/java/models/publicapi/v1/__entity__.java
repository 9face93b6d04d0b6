package ${package}.models.publicapi.v1;

import java.time.Instant;

/**
 * What anyone may know of one ${entityWords}.
 *
 * @param id {@code ${entitySnake}_} and a ULID
 * @param username unique
 * @param createdAt when it was created
 */
public record ${entity}(String id, String username, Instant createdAt) {}
