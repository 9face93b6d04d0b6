package dev.brickyard.pkg.http;

import dev.brickyard.pkg.config.Env;

/**
 * What an operator may set of the management server.
 *
 * @param port from 0, any free port, to 65535
 */
public record ManagementConfig(
        @Env(value = "MANAGEMENT_PORT", defaultValue = "9090", min = 0, max = 65535)
        int port) {}
