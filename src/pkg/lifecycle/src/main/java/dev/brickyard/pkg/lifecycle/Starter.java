package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.Nullable;

/** The thread that starts the components. It can be interrupted during the start, but not afterwards. */
final class Starter {
    private @Nullable Thread thread;

    synchronized void enter() {
        thread = Thread.currentThread();
    }

    /** Marks the end of the start, and clears an interrupt of the start. */
    synchronized void leave(boolean interrupted) {
        thread = null;
        if (interrupted) {
            Thread.interrupted();
        }
    }

    synchronized void interrupt() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}
