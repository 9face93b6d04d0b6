package dev.brickyard.pkg.observability;

import java.util.Optional;

import dev.brickyard.pkg.config.Env;

/**
 * Settings of the log. Logging reads them before the service starts, and uses defaults if a value is invalid. Include this
 * record in the service's config, so that the service does not start with an invalid value.
 *
 * @param level minimum level; with {@code debug}, libraries stay at {@code info}
 * @param format log format; if empty, text in the environment {@code local} and JSON elsewhere
 * @param environment deployment environment
 */
public record LogConfig(
        @Env(value = "LOG_LEVEL", defaultValue = "info") LogLevel level,
        @Env(value = "LOG_FORMAT", example = "json") Optional<LogFormat> format,
        @Env(value = "ENVIRONMENT", defaultValue = "local") String environment) {
    LogFormat effectiveFormat() {
        return format.orElse(environment.equals("local") ? LogFormat.TEXT : LogFormat.JSON);
    }
}
