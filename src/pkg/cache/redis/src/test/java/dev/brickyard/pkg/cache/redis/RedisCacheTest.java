package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.cache.Cache;
import dev.brickyard.pkg.cache.CacheContract;
import dev.brickyard.pkg.testing.RedisExtension;
import dev.brickyard.pkg.testing.TestRedis;

@ExtendWith(RedisExtension.class)
class RedisCacheTest extends CacheContract {
    private static final Duration HOUR = Duration.ofHours(1);
    private static CacheProcess one;
    private static CacheProcess other;

    private final String key = UUID.randomUUID().toString();

    @BeforeAll
    static void start(TestRedis redis) {
        var feed = new TestFeed();
        one = CacheProcess.started(redis.environment(), feed);
        other = CacheProcess.started(redis.environment(), feed);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Override
    protected Cache<String> cache() {
        return one.cache();
    }

    @Test
    void sharesValuesWithOtherProcesses() {
        one.store(key, "value");

        assertThat(other.cache().get(key)).contains("value");
    }

    @Test
    void doesNotStoreALoadThatAnotherProcessOvertook() {
        var loaded = one.cache().getOrLoad(key, HOUR, () -> {
            other.cache().invalidate(Set.of(key));
            return "old";
        });

        assertThat(loaded).isEqualTo("old");
        assertThat(one.cache().get(key)).isEmpty();
    }

    @Test
    void doesNotStoreALoadOverTheValueOfANewerOne() {
        one.cache().getOrLoad(key, HOUR, () -> {
            other.store(key, "new");
            return "old";
        });

        assertThat(one.cache().get(key)).contains("new");
    }

    @Test
    void keepsKeysWithBracesApart() {
        one.store(key + "{a}", "a");
        one.store(key + "}{", "b");

        assertThat(one.cache().get(key + "{a}")).contains("a");
        assertThat(one.cache().get(key + "}{")).contains("b");
    }

    @Test
    void storesTheNewerOfTwoLoads() {
        one.cache().getOrLoad(key, HOUR, () -> {
            other.cache().invalidate(Set.of(key));
            other.cache().getOrLoad(key, HOUR, () -> "new");
            return "old";
        });

        assertThat(one.cache().get(key)).contains("new");
    }

    @Test
    void takesAValueThatCannotBeReadForMissing() {
        one.store(key, TextCodec.UNREADABLE);

        assertThat(one.cache().get(key)).isEmpty();
        assertThat(one.cache().getOrLoad(key, HOUR, () -> "readable")).isEqualTo("readable");
        assertThat(one.cache().get(key)).contains("readable");
    }

    @Test
    void keepsTheInterruptOfItsCaller() {
        Thread.currentThread().interrupt();
        one.store(key, "value");
        var found = one.cache().get(key);
        var interrupted = Thread.interrupted();

        assertThat(found).contains("value");
        assertThat(interrupted).isTrue();
    }

    @Test
    void countsHitsAndMisses() {
        var misses = one.count("miss");
        var hits = one.count("hit");
        one.cache().getOrLoad(key, HOUR, () -> "value");
        one.cache().getOrLoad(key, HOUR, () -> "value");

        assertThat(one.count("miss")).isEqualTo(misses + 1);
        assertThat(one.count("hit")).isEqualTo(hits + 1);
    }
}
