package dev.brickyard.pkg.http.websocket;

/** Limits the messages of a connection per minute; they may arrive all at once. Used by one thread at a time. */
final class Rate {
    private static final long MINUTE = 60_000_000_000L;

    private final long each;
    private long busyUntil;

    Rate(int perMinute, long now) {
        this.each = MINUTE / perMinute;
        this.busyUntil = now;
    }

    /** Counts a message; returns false if it exceeds the limit. {@code now} is a value of {@code System.nanoTime()}. */
    boolean admits(long now) {
        if (busyUntil - now < 0) {
            busyUntil = now;
        }
        busyUntil += each;
        return busyUntil - now <= MINUTE;
    }
}
