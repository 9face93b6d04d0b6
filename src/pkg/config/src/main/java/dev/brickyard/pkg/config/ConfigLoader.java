package dev.brickyard.pkg.config;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Creates config records from environment variables, as declared by the {@link Env} annotations of their components. */
public final class ConfigLoader {
    private ConfigLoader() {}

    /**
     * Creates a record from the environment of this process.
     *
     * @throws ConfigException if any variables are missing or invalid; the exception lists all of them
     */
    public static <T extends Record> T load(Class<T> type) {
        return load(type, System.getenv());
    }

    /**
     * Creates a record from {@code environment}. A blank value counts as absent, and so does a Kubernetes service link such
     * as {@code CACHE_PORT=tcp://10.96.0.12:6379}.
     *
     * @throws ConfigException if any variables are missing or invalid; the exception lists all of them
     * @throws IllegalArgumentException if {@code type} is declared incorrectly, such as a component without {@link Env} or a
     *     number without {@code min} and {@code max}
     */
    public static <T extends Record> T load(Class<T> type, Map<String, String> environment) {
        var binder = new Binder(environment);
        var config = binder.bind(type);
        if (config == null) {
            throw new ConfigException(binder.problems());
        }
        return config;
    }

    /** Returns every variable of {@code type} with its default value, {@code required} or {@code optional}. */
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
