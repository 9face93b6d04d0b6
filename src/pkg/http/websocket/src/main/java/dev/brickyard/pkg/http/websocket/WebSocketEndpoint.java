package dev.brickyard.pkg.http.websocket;

/** Accepts or refuses websocket connections. Thread-safe. */
@FunctionalInterface
public interface WebSocketEndpoint {
    /**
     * Accepts a connection and returns its listener. The connection may still be refused afterwards, for example because of a
     * limit: the listener must acquire nothing before {@link WebSocketListener#opened}.
     *
     * @throws Exception to refuse the connection; a {@link dev.brickyard.pkg.errors.ServiceException} becomes the response
     *     with its status and reason, any other exception becomes status 500
     */
    WebSocketListener accept(Handshake handshake) throws Exception;
}
