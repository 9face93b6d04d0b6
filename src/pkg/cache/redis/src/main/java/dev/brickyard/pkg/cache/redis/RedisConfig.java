package dev.brickyard.pkg.cache.redis;

import java.time.Duration;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Where Redis is and how long one command may take.
 *
 * @param host name or address
 * @param port TCP port
 * @param password of the default user; none if empty
 * @param timeout longest wait for one answer; slower counts as down
 * @param tls whether to connect with TLS and verify the server's certificate
 */
public record RedisConfig(
        @Env(value = "CACHE_HOST", format = Format.HOST) String host,

        @Env(value = "CACHE_PORT", defaultValue = "6379", min = 1, max = 65535)
        int port,

        @Env("CACHE_PASSWORD") Optional<Secret> password,

        @Env(value = "CACHE_TIMEOUT", defaultValue = "200ms", min = 1, max = 60_000)
        Duration timeout,

        @Env(value = "CACHE_TLS", defaultValue = "false") boolean tls) {}
