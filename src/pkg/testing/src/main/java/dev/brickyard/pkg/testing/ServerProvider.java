package dev.brickyard.pkg.testing;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.brickyard.pkg.config.ConfigLoader;

/** Starts a kind of server that services may need. Implementations are found with {@link ServiceLoader}. */
public interface ServerProvider {
    /** Returns the variable by which a config shows that its service needs this server. */
    String variable();

    /**
     * Starts a server.
     *
     * @throws IllegalStateException if the server does not start
     */
    LocalServer start();

    /** Returns the variables of a service started by the test class of {@code context}, the same ones at each call. */
    Map<String, String> environment(ExtensionContext context);

    /** Returns the providers of the servers that a service with this config needs. */
    static List<ServerProvider> neededBy(Class<? extends Record> config) {
        var variables = ConfigLoader.variables(config);
        return ServiceLoader.load(ServerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> variables.containsKey(provider.variable()))
                .toList();
    }
}
