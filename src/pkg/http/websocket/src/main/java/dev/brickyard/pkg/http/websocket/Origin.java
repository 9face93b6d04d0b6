package dev.brickyard.pkg.http.websocket;

import io.opentelemetry.context.Context;

import dev.brickyard.pkg.observability.RequestContext;

/**
 * What is known about a connection from its handshake.
 *
 * @param id the id of the connection
 * @param route the path of the endpoint
 * @param caller the key of the limit per caller
 * @param requestId the request id of the handshake
 * @param trace the trace of the handshake
 */
record Origin(String id, String route, String caller, String requestId, Context trace) {
    /** Runs {@code work} with the request id and trace of the handshake in log lines. */
    @SuppressWarnings("try") // the resource is only closed
    void run(Runnable work) {
        try (var ignored = RequestContext.open(requestId, trace)) {
            work.run();
        }
    }
}
