package dev.brickyard.pkg.testing;

import java.util.Map;

/** A real server on a free port of the loopback interface. It stops with the JVM at the latest. */
public interface LocalServer extends AutoCloseable {
    /** Returns the variables of a service that uses the server. */
    Map<String, String> environment();

    /** Stops the server and cuts all connections. */
    void stopServer();

    /**
     * Starts the server again on the same port.
     *
     * @throws IllegalStateException if the server does not start
     */
    void startServer();

    /** Stops the server and deletes its data. */
    @Override
    void close();
}
