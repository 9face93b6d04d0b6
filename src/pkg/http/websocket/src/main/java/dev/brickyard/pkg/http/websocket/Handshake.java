package dev.brickyard.pkg.http.websocket;

import java.util.List;
import java.util.Optional;

/** The HTTP request that opens a websocket. Valid only during {@link WebSocketEndpoint#accept}, on the calling thread. */
public interface Handshake {
    /** Returns a request header; its first value if it occurs several times. */
    Optional<String> header(String name);

    /**
     * Returns a decoded query parameter; its first value if it occurs several times.
     *
     * @throws dev.brickyard.pkg.errors.BadRequestException if the query is malformed
     */
    Optional<String> query(String name);

    /** Returns the subprotocols that the client offers, in its order of preference. */
    List<String> protocols();

    /**
     * Selects a subprotocol.
     *
     * @throws IllegalArgumentException if the client does not offer {@code protocol}
     */
    void accept(String protocol);

    /**
     * Names the authenticated caller, whose connections {@code WEBSOCKET_MAX_PER_CALLER} limits. Without a caller, the
     * connections of the remote address are limited.
     */
    void caller(String id);

    /** Returns the IP address of the client, or of the proxy in front of the server. */
    String remoteAddress();

    /** Returns the id of the request, which all log lines of the connection contain. */
    String requestId();
}
