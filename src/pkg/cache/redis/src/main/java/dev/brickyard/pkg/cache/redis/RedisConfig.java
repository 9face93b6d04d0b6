package dev.brickyard.pkg.cache.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Address of Redis, credentials and command timeout.
 *
 * @param host host name or IP address; any node of a cluster
 * @param port TCP port
 * @param cluster whether Redis runs as a cluster; its other nodes are discovered through this one
 * @param user ACL user; the default user if empty
 * @param password password of the user; no authentication if empty
 * @param timeout timeout of one command; Redis counts as down after a timeout
 * @param tls whether to connect with TLS and verify the server's certificate
 * @param tlsCa PEM file with the CA certificates to trust; the JVM's if empty
 */
public record RedisConfig(
        @Env(value = "CACHE_HOST", format = Format.HOST) String host,

        @Env(value = "CACHE_PORT", defaultValue = "6379", min = 1, max = 65535)
        int port,

        @Env(value = "CACHE_CLUSTER", defaultValue = "false")
        boolean cluster,

        @Env("CACHE_USER") Optional<String> user,
        @Env("CACHE_PASSWORD") Optional<Secret> password,

        @Env(value = "CACHE_TIMEOUT", defaultValue = "200ms", min = 1, max = 60_000)
        Duration timeout,

        @Env(value = "CACHE_TLS", defaultValue = "false") boolean tls,
        @Env("CACHE_TLS_CA") Optional<String> tlsCa) {

    /** Rejects a user without a password, a CA file without TLS, and an unreadable CA file. */
    public RedisConfig {
        if (user.isPresent() && password.isEmpty()) {
            throw new IllegalArgumentException("CACHE_USER requires CACHE_PASSWORD");
        }
        if (tlsCa.isPresent() && !tls) {
            throw new IllegalArgumentException("CACHE_TLS_CA requires CACHE_TLS=true");
        }
        if (tlsCa.isPresent() && !Files.isReadable(Path.of(tlsCa.get()))) {
            throw new IllegalArgumentException(
                    "CACHE_TLS_CA='" + tlsCa.get() + "' cannot be read: expected a PEM file with CA certificates");
        }
    }
}
