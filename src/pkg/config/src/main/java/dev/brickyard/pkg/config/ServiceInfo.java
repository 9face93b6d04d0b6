package dev.brickyard.pkg.config;

/**
 * Name and environment of the service: configuration shared by all services.
 *
 * @param name name of the service, such as {@code user-store-svc}
 * @param environment deployment environment, such as {@code production}; {@code local} on a developer's machine
 */
public record ServiceInfo(
        @Env(value = "SERVICE_NAME", example = "user-store-svc")
        String name,

        @Env(value = "ENVIRONMENT", defaultValue = "local") String environment) {}
