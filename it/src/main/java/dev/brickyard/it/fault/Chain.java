package dev.brickyard.it.fault;

import dev.brickyard.it.server.Part;
import java.util.Map;

/**
 * A gateway, a process of the service that it calls, and the servers of that process.
 *
 * @param parts the service and its servers
 * @param gateway the gateway
 */
public record Chain(Parts parts, Gateway gateway) implements AutoCloseable {

    /** Starts all components and waits until they are ready; {@code name} is the prefix of the names of the logs. */
    public static Chain start(String name) {
        var parts = Parts.start(name, 1, Map.of());
        try {
            return new Chain(parts, Gateway.start(parts, name + " gateway"));
        } catch (RuntimeException | Error failure) {
            parts.close();
            throw failure;
        }
    }

    Part process() {
        return gateway.process();
    }

    Part service() {
        return parts.first().service();
    }

    @Override
    public void close() {
        gateway.close();
        parts.close();
    }
}
