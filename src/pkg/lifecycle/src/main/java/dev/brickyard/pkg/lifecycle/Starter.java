package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.Nullable;

/** The thread that starts the parts: whoever stops them interrupts it, but never after it has left. */
final class Starter {
    private @Nullable Thread thread;

    synchronized void enter() {
        thread = Thread.currentThread();
    }

    /** Also forgets an interrupt, which was meant for the start alone. */
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
