package dev.brickyard.pkg.config;

/**
 * Who the service is and where it runs: the configuration that all services share.
 *
 * @param name the service's name, such as {@code user-store-svc}
 * @param environment where it runs, {@code local} on a developer's machine
 */
public record ServiceInfo(
        @Env(value = "SERVICE_NAME", example = "user-store-svc")
        String name,

        @Env(value = "ENVIRONMENT", defaultValue = "local") String environment) {}
