package dev.brickyard.pkg.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redis.embedded.RedisServer;
import redis.embedded.core.ExecutableProvider;

/** A real Redis server on a free port of the loopback interface. It stops with the JVM at the latest. */
public final class LocalRedis implements LocalServer {
    private static final String HOST = "127.0.0.1";
    private static @Nullable File executable;

    private final int port;
    private final RedisServer server;

    private LocalRedis(String... settings) throws IOException {
        port = port();
        var builder = RedisServer.newRedisServer()
                .executableProvider(LocalRedis::executable)
                .bind(HOST)
                .port(port)
                .setting("save \"\"")
                // unread output would block the server eventually
                .soutListener(line -> {})
                .serrListener(line -> {});
        for (var setting : settings) {
            builder.setting(setting);
        }
        server = builder.build();
    }

    /**
     * Starts a server, which takes about 0.1 s. The server is empty unless {@code settings} name a folder with a
     * snapshot.
     *
     * @param settings lines of {@code redis.conf}, such as {@code dir /tmp/redis}
     * @throws IllegalStateException if the server does not start
     */
    public static LocalRedis start(String... settings) {
        return LocalPorts.retry(() -> {
            try {
                var redis = new LocalRedis(settings);
                redis.startServer();
                return redis;
            } catch (IOException e) {
                throw new IllegalStateException("cannot set up Redis", e);
            }
        });
    }

    /** Returns the variables of a service that uses the server, with a timeout long enough for a busy machine. */
    @Override
    public Map<String, String> environment() {
        return Map.of("CACHE_HOST", HOST, "CACHE_PORT", Integer.toString(port), "CACHE_TIMEOUT", "1m");
    }

    /** Stops the server and cuts all connections; its data is lost. */
    @Override
    public void stopServer() {
        try {
            server.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Starts the server again on the same port; empty unless it has saved a snapshot.
     *
     * @throws IllegalStateException if the server does not start
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

    /** Returns a free port for which port + 10,000, used by cluster nodes, is a valid port too. */
    private static int port() {
        while (true) {
            var port = LocalPorts.free();
            if (port + 10_000 < 65_536) {
                return port;
            }
        }
    }

    // unpacks the executable, which has 10 MB, once per JVM
    private static synchronized File executable() throws IOException {
        if (executable == null) {
            executable = ExecutableProvider.newJarResourceProvider().get();
        }
        return executable;
    }
}
