package dev.brickyard.pkg.testing;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The servers of a test class, started when first asked for. */
public final class TestServers {
    private final ExtensionContext context;

    TestServers(ExtensionContext context) {
        this.context = context;
    }

    /** Returns the variables of a service with this config that uses servers of this test class, empty at first. */
    public Map<String, String> environmentFor(Class<? extends Record> config) {
        var environment = new HashMap<String, String>();
        for (var provider : ServerProvider.neededBy(config)) {
            environment.putAll(provider.environment(context));
        }
        return environment;
    }
}
