package dev.brickyard.pkg.cache.redis;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Where Redis is and how long one command may take.
 *
 * @param host name or address; of a cluster, of any node
 * @param port TCP port
 * @param cluster whether it is a cluster, whose other nodes are found through this one
 * @param user ACL user; the default one if empty
 * @param password of the user; none if empty
 * @param timeout longest wait for one answer; slower counts as down
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

    /** Refuses a user without a password, and a CA file that cannot be used. */
    public RedisConfig {
        if (user.isPresent() && password.isEmpty()) {
            throw new IllegalArgumentException("CACHE_USER is set: expected CACHE_PASSWORD to be set too");
        }
        if (tlsCa.isPresent() && !tls) {
            throw new IllegalArgumentException("CACHE_TLS_CA is set: expected CACHE_TLS=true");
        }
        if (tlsCa.isPresent() && !Files.isReadable(Path.of(tlsCa.get()))) {
            throw new IllegalArgumentException(
                    "CACHE_TLS_CA='" + tlsCa.get() + "' cannot be read: expected a PEM file of CA certificates");
        }
    }
}
