package dev.brickyard.pkg.config;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Fills records from the environment, as the {@link Env} annotations of their components say. */
public final class ConfigLoader {
    private ConfigLoader() {}

    /**
     * Reads the environment of this process.
     *
     * @throws ConfigException if any variable is missing or invalid; it names them all
     */
    public static <T extends Record> T load(Class<T> type) {
        return load(type, System.getenv());
    }

    /**
     * Reads {@code environment}. A blank value counts as absent, and so does a service link of Kubernetes, such as
     * {@code CACHE_PORT=tcp://10.96.0.12:6379}.
     *
     * @throws ConfigException if any variable is missing or invalid; it names them all
     * @throws IllegalArgumentException if {@code type} itself is wrong, such as a component without {@link Env}, or a number
     *     without a range
     */
    public static <T extends Record> T load(Class<T> type, Map<String, String> environment) {
        var binder = new Binder(environment);
        var config = binder.bind(type);
        if (config == null) {
            throw new ConfigException(binder.problems());
        }
        return config;
    }

    /** Every variable that {@code type} reads, with its default or {@code required} or {@code optional}. */
    public static SortedMap<String, String> variables(Class<? extends Record> type) {
        var variables = new TreeMap<String, String>();
        collect(type, variables);
        return variables;
    }

    private static void collect(Class<? extends Record> type, SortedMap<String, String> variables) {
        for (var component : type.getRecordComponents()) {
            if (Variable.isGroup(component)) {
                collect(component.getType().asSubclass(Record.class), variables);
            } else {
                var variable = Variable.of(component);
                variables.put(variable.name(), variable.summary());
            }
        }
    }
}
