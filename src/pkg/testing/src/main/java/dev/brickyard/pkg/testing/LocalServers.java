package dev.brickyard.pkg.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The real servers that a service needs beside it: one for each brick whose variables its config reads. */
public final class LocalServers implements AutoCloseable {
    private final List<LocalServer> servers;

    private LocalServers(List<LocalServer> servers) {
        this.servers = List.copyOf(servers);
    }

    /** None at all, for a service whose servers are somebody else's. */
    public static LocalServers none() {
        return new LocalServers(List.of());
    }

    /**
     * Starts what a service with this config needs, which takes a second or two.
     *
     * @throws IllegalStateException if a server does not start; the others are stopped again
     */
    public static LocalServers startFor(Class<? extends Record> config) {
        var started = new ArrayList<LocalServer>();
        try {
            ServerProvider.neededBy(config).forEach(provider -> started.add(provider.start()));
            return new LocalServers(started);
        } catch (RuntimeException e) {
            started.forEach(LocalServer::close);
            throw e;
        }
    }

    /** Returns the variables of a service that uses all of them. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        servers.forEach(server -> environment.putAll(server.environment()));
        return environment;
    }

    /**
     * Returns the server of a kind, to stop it for a while.
     *
     * @throws IllegalArgumentException if the config did not ask for one
     */
    public <T extends LocalServer> T get(Class<T> kind) {
        return servers.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + kind.getSimpleName() + " was asked for"));
    }

    /** Stops all servers and deletes their data. */
    @Override
    public void close() {
        servers.forEach(LocalServer::close);
    }
}
