package dev.brickyard.it.server;

import dev.brickyard.it.common.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A running service with a PostgreSQL and a Redis of its own, so that a case may break any of them.
 *
 * @param postgres its database
 * @param redis its cache
 * @param service the service itself, ready
 */
public record Stand(PostgresServer postgres, RedisServer redis, ServiceProcess service) implements AutoCloseable {

    /** Starts all three, the service with the variables that it needs. */
    public static Stand start(Function<Map<String, String>, ServiceProcess> starter, Progress progress) {
        var postgres = PostgresServer.start();
        var redis = RedisServer.start();
        var variables =
                new HashMap<>(Map.of("SERVICE_NAME", "it", "GRPC_SERVER_REFLECTION", "true", "HEALTH_INTERVAL", "1s"));
        variables.putAll(postgres.environment());
        variables.putAll(redis.environment());
        // a broker that is away: events wait in the database
        variables.put("KAFKA_CLUSTER_URL", "127.0.0.1:9");
        var began = System.nanoTime();
        var service = starter.apply(variables);
        try {
            service.awaitReady();
            progress.say("service ready after " + Progress.seconds(Duration.ofNanos(System.nanoTime() - began)));
            return new Stand(postgres, redis, service);
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
