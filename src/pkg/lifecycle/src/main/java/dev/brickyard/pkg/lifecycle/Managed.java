package dev.brickyard.pkg.lifecycle;

import java.time.Duration;

/** A component of a service that is started once and stopped once. */
public interface Managed {
    /** Returns a short name for logs, such as {@code postgres}. */
    String name();

    /**
     * Starts the component. May block; interrupted if the service is stopped during the start.
     *
     * @throws Exception if the start fails; the component must then release its resources first, because {@link #stop} is
     *     not called after a failed start
     */
    default void start() throws Exception {}

    /**
     * Finishes work in progress and releases all resources.
     *
     * @throws Exception if the stop fails; the exception is logged, and the other components still stop
     */
    default void stop() throws Exception {}

    /** Returns how long {@link #stop} may wait for work in progress. It is added to the grace period of the service. */
    default Duration grace() {
        return Duration.ZERO;
    }
}
