package dev.brickyard.pkg.testing;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The servers of a test class, each started when a config first needs it. */
public final class TestServers {
    private final ExtensionContext context;

    TestServers(ExtensionContext context) {
        this.context = context;
    }

    /**
     * Returns the variables of a service with this config; its servers are initially empty and shared within the test
     * class.
     */
    public Map<String, String> environmentFor(Class<? extends Record> config) {
        var environment = new HashMap<String, String>();
        for (var provider : ServerProvider.neededBy(config)) {
            environment.putAll(provider.environment(context));
        }
        return environment;
    }
}
