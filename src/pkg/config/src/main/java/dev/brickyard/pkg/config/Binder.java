package dev.brickyard.pkg.config;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Creates records from environment variables and collects all problems. */
final class Binder {
    private final Map<String, String> environment;
    private final List<ConfigProblem> problems = new ArrayList<>();

    Binder(Map<String, String> environment) {
        this.environment = environment;
    }

    /** Returns each problem once: two records may share an invalid variable. */
    List<ConfigProblem> problems() {
        return problems.stream().distinct().toList();
    }

    /** Returns an instance of {@code type}, or null if there were problems. */
    <T extends Record> @Nullable T bind(Class<T> type) {
        var components = type.getRecordComponents();
        var types = new Class<?>[components.length];
        var values = new @Nullable Object[components.length];
        var before = problems.size();
        for (var i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = value(components[i]);
        }
        return problems.size() == before ? construct(type, types, values) : null;
    }

    private @Nullable Object value(RecordComponent component) {
        if (Variable.isGroup(component)) {
            return bind(component.getType().asSubclass(Record.class));
        }
        var variable = Variable.of(component);
        try {
            return variable.read(environment);
        } catch (InvalidValueException e) {
            problems.add(e.problem());
            return null;
        }
    }

    private <T extends Record> @Nullable T construct(Class<T> type, Class<?>[] types, @Nullable Object[] values) {
        try {
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException violation) {
                problems.add(new ConfigProblem(type.getSimpleName(), String.valueOf(violation.getMessage())));
                return null;
            }
            throw new IllegalStateException("constructor of " + type.getName() + " failed", e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot construct " + type.getName(), e);
        }
    }
}
