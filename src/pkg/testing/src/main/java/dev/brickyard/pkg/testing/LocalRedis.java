package dev.brickyard.pkg.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server of this process, on a free port of the loopback interface; it ends with the JVM at the latest. */
public final class LocalRedis implements LocalServer {
    private static final String HOST = "127.0.0.1";
    private static @Nullable File executable;

    private final int port;
    private final RedisServer server;

    private LocalRedis() throws IOException {
        port = LocalPorts.free();
        server = RedisServer.newRedisServer()
                .executableProvider(LocalRedis::executable)
                .bind(HOST)
                .port(port)
                .setting("save \"\"")
                // unread output would block the server some day
                .soutListener(line -> {})
                .serrListener(line -> {})
                .build();
    }

    /**
     * Starts an empty server, which takes about a tenth of a second.
     *
     * @throws IllegalStateException if it does not start
     */
    public static LocalRedis start() {
        return LocalPorts.retry(() -> {
            try {
                var redis = new LocalRedis();
                redis.startServer();
                return redis;
            } catch (IOException e) {
                throw new IllegalStateException("Redis cannot be prepared", e);
            }
        });
    }

    /** Returns the variables of a service that uses the server, patient enough for a machine that is busy with tests. */
    @Override
    public Map<String, String> environment() {
        return Map.of("CACHE_HOST", HOST, "CACHE_PORT", Integer.toString(port), "CACHE_TIMEOUT", "1m");
    }

    /** Stops the server, cutting every connection; its data is lost. */
    @Override
    public void stopServer() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the server again, empty, on the same port.
     *
     * @throws IllegalStateException if it does not start
     */
    @Override
    public void startServer() {
        try {
            server.start();
        } catch (IOException e) {
            throw new IllegalStateException("Redis did not start on port " + port + ". " + MachineLimits.advice(""), e);
        }
    }

    /** Stops the server. */
    @Override
    public void close() {
        stopServer();
    }

    // unpacked once per JVM: it is 10 MB
    private static synchronized File executable() throws IOException {
        if (executable == null) {
            executable = ExecutableProvider.newJarResourceProvider().get();
        }
        return executable;
    }
}
