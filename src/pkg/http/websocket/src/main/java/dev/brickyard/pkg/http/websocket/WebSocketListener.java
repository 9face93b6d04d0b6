package dev.brickyard.pkg.http.websocket;

/**
 * Receives the events of one connection. The methods are called one after another, on a worker thread.
 *
 * <p>The next message is read only after {@link #received} returns, which slows down a client that sends more than the
 * service can handle. If a method throws an exception, it is logged, and the connection is closed with code 1011.
 */
public interface WebSocketListener {
    /** Called once, before all other methods. */
    void opened(WebSocketConnection connection);

    /** Called for each text message. Should return soon, because all connections share the worker threads. */
    void received(String text);

    /** Called once, after all other methods; not called if {@link #opened} was not. */
    default void closed() {}
}
