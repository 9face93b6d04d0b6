package dev.brickyard.pkg.observability;

import java.util.Optional;

import dev.brickyard.pkg.config.Env;

/**
 * What is logged and how. Logging reads it by itself before anything else runs, and falls back to the defaults if it is
 * wrong: make it part of the service's own config, so that a wrong value stops the start.
 *
 * @param level the least level; {@code debug} is for our own code, {@code trace} opens the libraries too
 * @param format how to write; if empty, text where the environment is {@code local} and JSON elsewhere
 * @param environment where the service runs
 */
public record LogConfig(
        @Env(value = "LOG_LEVEL", defaultValue = "info") LogLevel level,
        @Env(value = "LOG_FORMAT", example = "json") Optional<LogFormat> format,
        @Env(value = "ENVIRONMENT", defaultValue = "local") String environment) {
    LogFormat effectiveFormat() {
        return format.orElse(environment.equals("local") ? LogFormat.TEXT : LogFormat.JSON);
    }
}
