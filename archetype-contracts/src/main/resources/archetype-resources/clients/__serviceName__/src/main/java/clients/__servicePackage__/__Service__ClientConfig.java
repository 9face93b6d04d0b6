package ${package}.clients.${service.packageName};

import java.time.Duration;

import ${pkgPackage}.config.Env;

/**
 * Settings of the connection to ${service}.
 *
 * @param address host and port, or any target that gRPC resolves, such as {@code dns:///host:50051}
 * @param deadline the maximum duration of a call, retries included
 * @param plaintext whether to connect without TLS, as within a cluster with a service mesh
 */
public record ${service.type}ClientConfig(
        @Env("${service.constant}_ADDRESS") String address,
        @Env(value = "${service.constant}_DEADLINE", defaultValue = "5s", min = 1, max = 86_400_000) Duration deadline,
        @Env(value = "${service.constant}_PLAINTEXT", defaultValue = "true") boolean plaintext) {}
