package dev.brickyard.pkg.http;

import dev.brickyard.pkg.config.Env;

/**
 * Settings of the management server.
 *
 * @param port port to listen on; 0 selects a free port
 */
public record ManagementConfig(
        @Env(value = "MANAGEMENT_PORT", defaultValue = "9090", min = 0, max = 65535)
        int port) {}
