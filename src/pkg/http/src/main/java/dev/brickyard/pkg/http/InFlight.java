package dev.brickyard.pkg.http;

import java.time.Duration;

/** Counts running requests, and waits for them when the server stops. */
final class InFlight {
    private int running;
    private long idleSince;
    private boolean ending;
    private boolean closed;

    /** Counts a new request; returns false if the server no longer handles requests. */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void exit() {
        running--;
        idleSince = System.nanoTime();
        notifyAll();
    }

    synchronized int running() {
        return running;
    }

    /** Returns whether the server stops, so that its response should be the last one of a connection. */
    synchronized boolean isEnding() {
        return ending;
    }

    /**
     * Waits up to {@code grace} until no request has run for the time {@code quiet}, then rejects new ones; returns whether
     * all have finished.
     */
    synchronized boolean close(Duration quiet, Duration grace) throws InterruptedException {
        ending = true;
        idleSince = System.nanoTime();
        var end = idleSince + grace.toNanos();
        while (true) {
            var limit = running > 0 ? end : Math.min(end, idleSince + quiet.toNanos());
            var left = limit - System.nanoTime();
            if (left <= 0) {
                break;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        closed = true;
        return running == 0;
    }
}
