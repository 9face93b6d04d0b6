package ${package}.clients.${servicePackage};

import java.time.Duration;

import ${pkgPackage}.config.Env;

/**
 * Where ${service} is and how to talk to it.
 *
 * @param address host and port, or any target that gRPC resolves, such as {@code dns:///${service}:50051}
 * @param deadline the most that a call may take, retries included
 * @param plaintext whether to talk without TLS, as within a cluster that encrypts by itself
 */
public record ${serviceType}ClientConfig(
        @Env("${serviceConstant}_ADDRESS") String address,

        @Env(value = "${serviceConstant}_DEADLINE", defaultValue = "5s")
        Duration deadline,

        @Env(value = "${serviceConstant}_PLAINTEXT", defaultValue = "true")
        boolean plaintext) {}
