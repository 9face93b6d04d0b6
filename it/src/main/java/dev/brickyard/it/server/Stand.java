package dev.brickyard.it.server;

import dev.brickyard.it.common.Progress;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * A running service with its own PostgreSQL and Redis, so that a test may break any of them.
 *
 * @param postgres the database of the service
 * @param redis the cache of the service
 * @param service the service, ready for calls
 */
public record Stand(PostgresServer postgres, RedisServer redis, ServiceProcess service) implements AutoCloseable {

    /** Starts the servers, and the service with the variables that it needs. */
    public static Stand start(Function<Map<String, String>, ServiceProcess> starter, Progress progress) {
        var postgres = PostgresServer.start();
        var redis = RedisServer.start();
        var variables =
                new HashMap<>(Map.of("SERVICE_NAME", "it", "GRPC_SERVER_REFLECTION", "true", "HEALTH_INTERVAL", "1s"));
        variables.putAll(postgres.environment());
        variables.putAll(redis.environment());
        // Kafka is unavailable: events stay in the database
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
