package dev.brickyard.pkg.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts cache lookups as {@code cache.gets}, with the tags {@code cache} and {@code result}. */
public final class CacheMetrics {
    private final Counter hits;
    private final Counter misses;
    private final Counter errors;

    /** Registers the counters of the named cache. */
    public CacheMetrics(MeterRegistry registry, String cache) {
        hits = counter(registry, cache, "hit");
        misses = counter(registry, cache, "miss");
        errors = counter(registry, cache, "error");
    }

    private static Counter counter(MeterRegistry registry, String cache, String result) {
        return Counter.builder("cache.gets")
                .description("cache lookups by result")
                .tags("cache", cache, "result", result)
                .register(registry);
    }

    /** Counts a lookup that found a value. */
    public void hit() {
        hits.increment();
    }

    /** Counts a lookup that found no value. */
    public void miss() {
        misses.increment();
    }

    /** Counts a lookup that failed because the cache was down. */
    public void error() {
        errors.increment();
    }
}
