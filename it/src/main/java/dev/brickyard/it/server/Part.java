package dev.brickyard.it.server;

import dev.brickyard.it.process.ProcessTree;

/** A process that others rely on, and what can happen to it; its data and its ports stay. */
public interface Part extends AutoCloseable {

    /** Ends it at once, as a crash does. */
    void kill();

    /** Asks it to stop and waits until it has. */
    void stop();

    /** Starts it again after {@link #kill} or {@link #stop}, and waits until it answers. */
    void startAgain();

    /** Returns its process with those that it has started. */
    ProcessTree tree();

    /** Stops it from running while its connections stay open. */
    default void freeze() {
        tree().freeze();
    }

    /** Lets it run again after {@link #freeze}. */
    default void thaw() {
        tree().thaw();
    }

    /** Stops it and starts it again. */
    default void restart() {
        stop();
        startAgain();
    }

    /** Ends it for good. */
    @Override
    void close();
}
