package ${package}.clients.${servicePackage}.v1.entities;

import java.time.Instant;

/**
 * One ${entityWords}.
 *
 * @param id {@code ${entitySnake}_} and a ULID, so that ids sort by time of creation
 * @param username unique
 * @param email unique
 * @param createdAt when it was created, in microseconds
 * @param updatedAt when it last changed, in microseconds
 */
public record ${entity}(String id, String username, String email, Instant createdAt, Instant updatedAt) {
    /** What every id starts with, before the underscore. */
    public static final String ID_PREFIX = "${entitySnake}";
}
