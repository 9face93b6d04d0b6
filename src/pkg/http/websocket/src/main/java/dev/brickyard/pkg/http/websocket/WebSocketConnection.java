package dev.brickyard.pkg.http.websocket;

/** An open connection. Thread-safe. */
public interface WebSocketConnection {
    /**
     * Queues a text message. Never blocks.
     *
     * <p>If the client reads too slowly, so that {@code WEBSOCKET_MAX_QUEUED_BYTES} would be exceeded, the connection is closed
     * with code 1013.
     *
     * @return false if the message was dropped, because the connection is closed or was closed by this call
     */
    boolean send(String text);

    /**
     * Closes the connection after the queued messages were sent. Has no effect if it is already closed.
     *
     * @param code 1000, another status code of RFC 6455 that may be sent, or an own one from 4000 to 4999; for codes from 1001
     *     to 2999 the queued messages are dropped
     * @param reason a reason for the client, at most 123 bytes in UTF-8; a longer one is truncated
     * @throws IllegalArgumentException if {@code code} must not be sent
     */
    void close(int code, String reason);

    /** Returns an id of the connection, unique within the process. */
    String id();
}
