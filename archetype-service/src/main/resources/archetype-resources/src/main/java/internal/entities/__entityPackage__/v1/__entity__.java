package ${package}.internal.entities.${entityPackage}.v1;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

import ${pkgPackage}.constants.IdPrefix;

/**
 * A ${entityWords}.
 *
 * @param id of the form of {@link #IDS}, so that ids sort by time of creation
 * @param username unique
 * @param email unique, compared as written
 * @param createdAt when it was created, in microseconds as PostgreSQL keeps them
 * @param updatedAt when it last changed, in microseconds; createdAt at first
 */
public record ${entity}(String id, String username, String email, Instant createdAt, Instant updatedAt) {
    /** The form of an id. */
    public static final IdPrefix IDS = IdPrefix.of("${entitySnake}");

    /** The most code points that a username may have. */
    public static final int MAX_USERNAME_LENGTH = 64;

    /** Cuts the times to microseconds. */
    public ${entity} {
        createdAt = createdAt.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
    }
}
