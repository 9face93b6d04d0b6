package dev.brickyard.pkg.cache.redis;

import java.util.Collection;
import java.util.stream.Stream;

/** The names under which a cache's values and the leases of its loads stand in Redis. */
final class RedisKeys {
    private RedisKeys() {}

    static String value(String cache, String key) {
        return cache + ":" + key;
    }

    /** The braces put the lease where the value is in a cluster, too. */
    static String lease(String value) {
        return "lease:{" + value + "}";
    }

    static String[] withLeases(Collection<String> values) {
        return values.stream().flatMap(value -> Stream.of(value, lease(value))).toArray(String[]::new);
    }

    /** The pattern of all values of a cache, whatever its name holds. */
    static String pattern(String cache) {
        return value(cache.replaceAll("[\\\\*?\\[\\]]", "\\\\$0"), "*");
    }
}
