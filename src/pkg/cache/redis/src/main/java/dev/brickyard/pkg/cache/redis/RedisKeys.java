package dev.brickyard.pkg.cache.redis;

/**
 * The Redis keys of values and of the leases of their loads, such as {@code user-store-svc:{4f1c:user:id:1}}.
 *
 * <p>The part in braces is the hash tag, so a cluster stores a value and its lease in the same slot.
 *
 * @param service name of the service
 * @param epoch changes whenever all values must be evicted; values of other epochs are never read and expire
 */
record RedisKeys(String service, String epoch) {
    /** Returns the key of the service's current epoch. */
    static String epochOf(String service) {
        return service + ":epoch";
    }

    String value(String key) {
        return service + ":{" + epoch + ":" + key + "}";
    }

    String lease(String key) {
        return value(key) + ":lease";
    }
}
