package dev.brickyard.pkg.cache.redis;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What Redis keeps about the values of a service.
 *
 * @param runs the runs of the Redis servers for which the epoch holds: a server that was restarted may hold old values
 * @param id part of the names of all values
 * @param position of the change feed: all changes before it have been applied to the values of this epoch
 */
record Epoch(String runs, String id, String position) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Epoch next(String runs, String position) {
        var id = new byte[8];
        RANDOM.nextBytes(id);
        return new Epoch(runs, HexFormat.of().formatHex(id), position);
    }

    /** Returns null if there is no epoch. */
    static @Nullable Epoch of(byte @Nullable [] bytes) {
        if (bytes == null) {
            return null;
        }
        var parts = new String(bytes, StandardCharsets.UTF_8).split("\n", 3);
        return parts.length == 3 ? new Epoch(parts[0], parts[1], parts[2]) : null;
    }

    byte[] bytes() {
        return String.join("\n", runs, id, position).getBytes(StandardCharsets.UTF_8);
    }
}
