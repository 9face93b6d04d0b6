package dev.brickyard.it.server;

/** A process that others rely on, and what can happen to it; its data and its ports stay. */
public interface Part extends AutoCloseable {

    /** Ends it at once, as a crash does. */
    void kill();

    /** Asks it to stop and waits until it has. */
    void stop();

    /** Starts it again after {@link #kill} or {@link #stop}, and waits until it answers. */
    void startAgain();

    /** Stops it from running while its connections stay open. */
    void freeze();

    /** Lets it run again after {@link #freeze}. */
    void thaw();

    /** Stops it and starts it again. */
    default void restart() {
        stop();
        startAgain();
    }

    /** Ends it for good. */
    @Override
    void close();
}
