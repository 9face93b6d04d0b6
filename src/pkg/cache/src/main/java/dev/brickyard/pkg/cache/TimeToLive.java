package dev.brickyard.pkg.cache;

import java.time.Duration;

/** Converts the time to live of a cached value. */
public final class TimeToLive {
    private TimeToLive() {}

    /**
     * Returns the time to live in milliseconds.
     *
     * @throws IllegalArgumentException if it is shorter than one millisecond
     */
    public static long millis(Duration ttl) {
        var millis = ttl.toMillis();
        if (millis < 1) {
            throw new IllegalArgumentException("time to live " + ttl + " is shorter than a millisecond");
        }
        return millis;
    }
}
