package dev.brickyard.it.server;

import dev.brickyard.it.process.FreePort;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** A real Redis that can be stopped and started again, empty, on the same port. */
public final class RedisServer implements AutoCloseable {

    private final int port = FreePort.next();
    private redis.embedded.RedisServer server;

    private RedisServer() {
        server = run();
    }

    /** Starts a server of its own. */
    public static RedisServer start() {
        return new RedisServer();
    }

    /** Returns the variables by which a service finds it. */
    public Map<String, String> environment() {
        return Map.of("CACHE_HOST", "127.0.0.1", "CACHE_PORT", Integer.toString(port));
    }

    /** Stops the server. */
    public void stop() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server again after {@link #stop}. */
    public void startAgain() {
        server = run();
    }

    @Override
    public void close() {
        stop();
    }

    private redis.embedded.RedisServer run() {
        try {
            var started = redis.embedded.RedisServer.newRedisServer()
                    .port(port)
                    .bind("127.0.0.1")
                    .setting("save \"\"")
                    .build();
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
