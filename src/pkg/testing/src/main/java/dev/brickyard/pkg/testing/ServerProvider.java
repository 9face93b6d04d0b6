package dev.brickyard.pkg.testing;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.brickyard.pkg.config.ConfigLoader;

/** A kind of server that services may need beside them; found as a service of {@link ServiceLoader}. */
public interface ServerProvider {
    /** The variable that the config of every service with such a server reads. */
    String variable();

    /**
     * Starts a server.
     *
     * @throws IllegalStateException if it does not start
     */
    LocalServer start();

    /** Returns the variables of a service that the test class of {@code context} starts; they stay the same for it. */
    Map<String, String> environment(ExtensionContext context);

    /** The kinds that a service with this config needs. */
    static List<ServerProvider> neededBy(Class<? extends Record> config) {
        var variables = ConfigLoader.variables(config);
        return ServiceLoader.load(ServerProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> variables.containsKey(provider.variable()))
                .toList();
    }
}
