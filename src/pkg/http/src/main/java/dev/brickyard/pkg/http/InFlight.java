package dev.brickyard.pkg.http;

import java.time.Duration;

/** Counts running requests, and waits for them when the server stops. */
final class InFlight {
    private int running;
    private boolean closed;

    /** Counts a new request; returns false if the server is stopping. */
    synchronized boolean enter() {
        if (closed) {
            return false;
        }
        running++;
        return true;
    }

    synchronized void exit() {
        running--;
        notifyAll();
    }

    synchronized int running() {
        return running;
    }

    /** Rejects new requests and waits up to {@code grace} for running ones; returns whether all have finished. */
    synchronized boolean close(Duration grace) throws InterruptedException {
        closed = true;
        var end = System.nanoTime() + grace.toNanos();
        for (var left = grace.toMillis(); running > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return running == 0;
    }
}
