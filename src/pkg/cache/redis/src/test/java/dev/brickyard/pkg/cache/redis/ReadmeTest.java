package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.testing.RedisExtension;
import dev.brickyard.pkg.testing.TestRedis;

@ExtendWith(RedisExtension.class)
class ReadmeTest {
    private record User(String id, String name) {}

    @Test
    void keepsValuesInRedis(TestRedis redis) throws Exception {
        var config = ConfigLoader.load(RedisConfig.class, redis.environment());
        var meters = new SimpleMeterRegistry();
        var feed = new TestFeed();

        var connection = new RedisConnection(config, "user-store-svc", Optional.of(feed)); // Managed and HealthCheck
        var users = new RedisCaches(connection, meters).of(User.class, "user");

        connection.start();
        await().untilAsserted(connection::check);
        users.getOrLoad("id:1", Duration.ofHours(24), () -> new User("1", "Ada"));
        assertThat(users.get("id:1")).contains(new User("1", "Ada"));
        connection.stop();
    }
}
