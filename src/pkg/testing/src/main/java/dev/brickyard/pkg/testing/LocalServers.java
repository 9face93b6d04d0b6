package dev.brickyard.pkg.testing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.brickyard.pkg.lifecycle.Managed;

/** The real servers that a service needs, such as PostgreSQL: one for each module whose variables its config reads. */
public final class LocalServers implements AutoCloseable, Managed {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final List<LocalServer> servers;

    private LocalServers(List<LocalServer> servers) {
        this.servers = List.copyOf(servers);
    }

    /** Returns an instance without servers, for a service that uses servers started elsewhere. */
    public static LocalServers none() {
        return new LocalServers(List.of());
    }

    /**
     * Starts the servers that a service with this config needs, which takes a second or two.
     *
     * @throws IllegalStateException if a server does not start; the others are stopped
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

    /** Returns the variables of a service that uses these servers. */
    public Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        servers.forEach(server -> environment.putAll(server.environment()));
        return environment;
    }

    /**
     * Returns the server of the given class, for example to stop and restart it.
     *
     * @throws IllegalArgumentException if the config does not need such a server
     */
    public <T extends LocalServer> T get(Class<T> kind) {
        return servers.stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the config needs no " + kind.getSimpleName()));
    }

    @Override
    public String name() {
        return "local-servers";
    }

    /** Same as {@link #close()}. */
    @Override
    public void stop() {
        close();
    }

    @Override
    public Duration grace() {
        return GRACE;
    }

    /** Stops all servers and deletes their data. */
    @Override
    public void close() {
        servers.forEach(LocalServer::close);
    }
}
