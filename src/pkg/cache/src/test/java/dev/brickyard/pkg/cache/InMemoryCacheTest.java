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
            cache.getOrLoad(key, Duration.ofHours(1), () -> key);
        }
        cache.get("a");
        cache.getOrLoad("d", Duration.ofHours(1), () -> "d");

        assertThat(cache.get("b")).isEmpty();
        assertThat(cache.get("a")).contains("a");
        assertThat(cache.get("d")).contains("d");
    }

    @Test
    void countsHitsAndMisses() {
        cache.get("a");
        cache.getOrLoad("a", Duration.ofHours(1), () -> "value");
        cache.get("a");
        cache.get("a");

        assertThat(count("miss")).isEqualTo(2);
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
