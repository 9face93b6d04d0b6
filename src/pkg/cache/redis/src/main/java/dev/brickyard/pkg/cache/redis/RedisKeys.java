package dev.brickyard.pkg.cache.redis;

/**
 * The names under which values and the leases of their loads stand in Redis, such as {@code user-store-svc:{4f1c:user:id:1}}.
 *
 * <p>What the braces hold decides the slot of a cluster: a value and its lease are in the same one.
 *
 * @param service name of the service
 * @param epoch changes whenever all values must be forgotten; those of another epoch are not found and expire
 */
record RedisKeys(String service, String epoch) {
    /** The name of the service's current epoch. */
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
