package dev.brickyard.pkg.http;

/** What a {@link Listener} serves; thread-safe, and never throws. */
interface Endpoint {
    /** The response to a request; may block. */
    Response answer(Received request);

    /** The response to a request that the listener refuses, which may be incomplete; must not block. */
    Response refuse(Received request, RefusedException reason);
}
