package dev.brickyard.pkg.testing;

import java.util.Map;

/**
 * A Redis server of a test class's own, which it may stop and start.
 *
 * @param server the server
 */
public record TestRedis(LocalRedis server) {

    /** Returns the variables of a service that uses it. */
    public Map<String, String> environment() {
        return server.environment();
    }
}
