package dev.brickyard.pkg.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class InMemoryCacheTest extends CacheContract {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final InstantSource clock = now::get;
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final InMemoryCache<String> cache =
            new InMemoryCache<>(3, clock.withZone(ZoneOffset.UTC), registry, "test");

    @Override
    protected Cache<String> cache() {
        return cache;
    }

    @Override
    protected void advance(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Test
    void keepsAtMostTheMostRecentlyUsed() {
        for (var key : new String[] {"a", "b", "c"}) {
            cache.put(key, key, Duration.ofHours(1));
        }
        cache.get("a");
        cache.put("d", "d", Duration.ofHours(1));

        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("a")).contains("a");
        assertThat(cache.get("d")).contains("d");
    }

    @Test
    void countsHitsAndMisses() {
        cache.get("a");
        cache.put("a", "value", Duration.ofHours(1));
        cache.get("a");
        cache.get("a");

        assertThat(count("miss")).isEqualTo(1);
        assertThat(count("hit")).isEqualTo(2);
    }

    @Test
    void rejectsASizeThatHoldsNothing() {
        assertThatThrownBy(() -> new InMemoryCache<String>(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private double count(String result) {
        return registry.get("cache.gets")
                .tags("cache", "test", "result", result)
                .counter()
                .count();
    }
}
