package dev.brickyard.pkg.lifecycle;

import java.time.Duration;

/** A part of a service that is started once, used, and stopped once. */
public interface Managed {
    /** A short name for logs, such as {@code postgres}. */
    String name();

    /**
     * Makes the part ready for use; it may block, and is interrupted if the service is told to stop meanwhile.
     *
     * @throws Exception if the part cannot work; it has then released what it held, since {@link Managed} parts that
     *     failed to start are not stopped
     */
    default void start() throws Exception {}

    /**
     * Finishes the work in hand and releases everything.
     *
     * @throws Exception if something could not be released; it is logged, and the other parts still stop
     */
    default void stop() throws Exception {}

    /** How long {@code stop} may wait for work in hand; the service's own stop is given the sum of all parts. */
    default Duration grace() {
        return Duration.ZERO;
    }
}
