package dev.brickyard.pkg.http;

/** Handles the requests of a {@link Listener}. Implementations must be thread-safe and must not throw. */
interface Endpoint {
    /** Returns the response to a request. May block. */
    Response answer(Received request);

    /** Returns the response to a request that failed before it was complete. Must not block. */
    Response refuse(Received request, Throwable reason);

    /** Interrupts the requests that are being answered. */
    default void interrupt() {}
}
