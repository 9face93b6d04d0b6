package dev.brickyard.pkg.lifecycle;

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
}
