package dev.brickyard.pkg.http;

import java.time.Duration;

/** Counts the requests in work, and waits for the last of them when no more are to come. */
final class InFlight {
    private int running;
    private boolean closed;

    /** False if no more are to come. */
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

    /** Lets no more in and waits for those in work, for at most {@code grace}; false if some still are. */
    synchronized boolean close(Duration grace) throws InterruptedException {
        closed = true;
        var end = System.nanoTime() + grace.toNanos();
        for (var left = grace.toMillis(); running > 0 && left > 0; left = (end - System.nanoTime()) / 1_000_000) {
            wait(left);
        }
        return running == 0;
    }
}
