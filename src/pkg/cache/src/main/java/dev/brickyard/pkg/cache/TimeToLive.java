package dev.brickyard.pkg.cache;

import java.time.Duration;

/** The time for which a value may be kept. */
public final class TimeToLive {
    private TimeToLive() {}

    /**
     * Returns the time in milliseconds.
     *
     * @throws IllegalArgumentException if it is shorter than one
     */
    public static long millis(Duration ttl) {
        var millis = ttl.toMillis();
        if (millis < 1) {
            throw new IllegalArgumentException("time to live " + ttl + " is shorter than a millisecond");
        }
        return millis;
    }
}
