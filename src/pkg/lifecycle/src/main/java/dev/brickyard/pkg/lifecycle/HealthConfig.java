package dev.brickyard.pkg.lifecycle;

import java.time.Duration;

import dev.brickyard.pkg.config.Env;

/**
 * Settings of the health checks.
 *
 * @param interval interval of the health checks
 */
public record HealthConfig(
        @Env(value = "HEALTH_INTERVAL", defaultValue = "5s", min = 100, max = 3_600_000)
        Duration interval) {}
