package dev.brickyard.it.server;

import dev.brickyard.it.common.Jdk;
import dev.brickyard.it.common.Progress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * A running service with a PostgreSQL and a Redis of its own, so that a case may break any of them.
 *
 * @param postgres its database
 * @param redis its cache
 * @param service the service itself, ready
 */
public record Stand(PostgresServer postgres, RedisServer redis, ServiceProcess service) implements AutoCloseable {

    /** Starts all three. */
    public static Stand start(Path app, Path log) {
        return start(Jdk.running(), app, log);
    }

    /** Starts all three, the service on another JDK. */
    public static Stand start(Path javaHome, Path app, Path log) {
        Progress.say("starting " + app);
        var postgres = PostgresServer.start();
        var redis = RedisServer.start();
        var environment =
                new HashMap<>(Map.of("SERVICE_NAME", "it", "GRPC_SERVER_REFLECTION", "true", "HEALTH_INTERVAL", "1s"));
        environment.putAll(postgres.environment());
        environment.putAll(redis.environment());
        // a broker that is away: events wait in the database
        environment.put("KAFKA_CLUSTER_URL", "127.0.0.1:9");
        var service = ServiceProcess.start(javaHome, app, environment, log);
        try {
            return new Stand(postgres, redis, service.awaitReady());
        } catch (RuntimeException | Error e) {
            service.close();
            redis.close();
            postgres.close();
            throw e;
        }
    }

    @Override
    public void close() {
        service.close();
        redis.close();
        postgres.close();
    }
}
