package dev.brickyard.it.server;

import dev.brickyard.it.process.ProcessTree;

/** A process that can be killed, frozen and restarted, with the same data and ports. */
public interface Part extends AutoCloseable {

    /** Kills the process, as in a crash. */
    void kill();

    /** Stops the process gracefully and waits for its end. */
    void stop();

    /** Starts the process again after {@link #kill} or {@link #stop}, and waits until it is ready. */
    void startAgain();

    /** Returns the process and its descendants. */
    ProcessTree tree();

    /** Suspends the process; its connections stay open. */
    default void freeze() {
        tree().freeze();
    }

    /** Resumes the process after {@link #freeze}. */
    default void thaw() {
        tree().thaw();
    }

    /** Stops the process and starts it again. */
    default void restart() {
        stop();
        startAgain();
    }

    /** Ends the process and releases its resources. */
    @Override
    void close();
}
