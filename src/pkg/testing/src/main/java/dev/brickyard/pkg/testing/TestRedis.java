package dev.brickyard.pkg.testing;

import java.util.Map;

/**
 * A Redis server that belongs to one test class, which may stop and restart it.
 *
 * @param server the server
 */
public record TestRedis(LocalRedis server) {

    /** Returns the variables of a service that uses the server. */
    public Map<String, String> environment() {
        return server.environment();
    }
}
