package dev.brickyard.pkg.http.ratelimit;

import dev.brickyard.pkg.config.Env;

/**
 * Limits of requests. They apply to each process separately.
 *
 * @param perAddress requests per minute of one client address; 0 means no limit
 * @param perCaller requests per minute of one authenticated caller, from all addresses; 0 means no limit
 */
public record RateLimitConfig(
        @Env(value = "RATE_LIMIT_ADDRESS", defaultValue = "600", min = 0, max = 100_000_000)
        int perAddress,

        @Env(value = "RATE_LIMIT_CALLER", defaultValue = "600", min = 0, max = 100_000_000)
        int perCaller) {}
