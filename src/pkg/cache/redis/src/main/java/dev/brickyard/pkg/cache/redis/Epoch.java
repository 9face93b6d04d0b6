package dev.brickyard.pkg.cache.redis;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * The state that Redis stores about a service's cached values.
 *
 * @param runs the {@code run_id}s of the Redis servers; the epoch is invalid on others, since a restarted server may
 *     hold stale values
 * @param id part of the Redis keys of all values
 * @param position position in the change feed; all earlier changes have been applied to the values of this epoch
 */
record Epoch(String runs, String id, String position) {
    private static final SecureRandom RANDOM = new SecureRandom();

    static Epoch next(String runs, String position) {
        var id = new byte[8];
        RANDOM.nextBytes(id);
        return new Epoch(runs, HexFormat.of().formatHex(id), position);
    }

    /** Parses a stored epoch; returns null if there is none. */
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
