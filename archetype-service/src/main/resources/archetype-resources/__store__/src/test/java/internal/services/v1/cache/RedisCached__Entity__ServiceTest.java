package ${package}.internal.services.v1.cache;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.cache.Cache;
import ${pkgPackage}.cache.redis.RedisCaches;
import ${pkgPackage}.cache.redis.RedisConfig;
import ${pkgPackage}.cache.redis.RedisConnection;
import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.testing.RedisExtension;
import ${pkgPackage}.testing.TestRedis;
import ${package}.internal.entities.${entity.packageName}.v1.${entity};

@ExtendWith(RedisExtension.class)
class RedisCached${entity}ServiceTest extends Cached${entity}ServiceContract {
    private static final AtomicInteger CACHES = new AtomicInteger();
    private static RedisConnection redis;

    @BeforeAll
    static void connect(TestRedis server) throws Exception {
        var config = ConfigLoader.load(RedisConfig.class, server.environment());
        redis = new RedisConnection(config, "${service}", Optional.empty());
        redis.start();
        await().ignoreExceptions().untilAsserted(redis::check);
    }

    @AfterAll
    static void disconnect() throws Exception {
        redis.stop();
    }

    @Override
    Cache<${entity}> cache() {
        var caches = new RedisCaches(redis, new SimpleMeterRegistry());
        return caches.of(${entity}.class, "test" + CACHES.incrementAndGet());
    }
}
