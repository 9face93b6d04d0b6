package ${package}.models.entities.${entityPackage}.v1;

import java.time.Instant;

/**
 * One ${entityWords}, with all that is known of it.
 *
 * @param id {@code ${entitySnake}_} and a ULID
 * @param username unique
 * @param email unique
 * @param createdAt when it was created
 * @param updatedAt when it last changed
 */
public record ${entity}(String id, String username, String email, Instant createdAt, Instant updatedAt) {}
