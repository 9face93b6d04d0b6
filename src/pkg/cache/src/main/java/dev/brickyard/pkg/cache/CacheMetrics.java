package dev.brickyard.pkg.cache;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

/** Counts a cache's answers as {@code cache.gets}, by {@code cache} and {@code result}. */
public final class CacheMetrics {
    private final Counter hits;
    private final Counter misses;
    private final Counter errors;

    /** Counts for the cache of this name. */
    public CacheMetrics(MeterRegistry registry, String cache) {
        hits = counter(registry, cache, "hit");
        misses = counter(registry, cache, "miss");
        errors = counter(registry, cache, "error");
    }

    private static Counter counter(MeterRegistry registry, String cache, String result) {
        return Counter.builder("cache.gets")
                .description("questions to the cache by their result")
                .tags("cache", cache, "result", result)
                .register(registry);
    }

    /** Counts a value that was found. */
    public void hit() {
        hits.increment();
    }

    /** Counts a value that was not there. */
    public void miss() {
        misses.increment();
    }

    /** Counts a question that the cache could not answer. */
    public void error() {
        errors.increment();
    }
}
