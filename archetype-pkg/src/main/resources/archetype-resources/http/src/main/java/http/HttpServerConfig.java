package ${package}.http;

import ${package}.config.Env;

/**
 * Where the HTTP server listens.
 *
 * @param port from 0, any free port, to 65535
 */
public record HttpServerConfig(
        @Env(value = "HTTP_SERVER_PORT", defaultValue = "8080", min = 0, max = 65535)
        int port) {}
