package dev.brickyard.pkg.http;

/** Handles the requests of a {@link Listener}. Implementations must be thread-safe and must not throw. */
interface Endpoint {
    /** Returns the response to a request. May block. */
    Response answer(Received request);

    /** Returns the response to a rejected request, which may be incomplete. Must not block. */
    Response refuse(Received request, RefusedException reason);
}
