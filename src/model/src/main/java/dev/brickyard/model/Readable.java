package dev.brickyard.model;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Collection;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Lets a template write {@code $field.camel} for the accessor {@code camel()}, which Velocity does not support. */
public interface Readable {
    /**
     * Returns the value of an accessor, but null for an empty list: in the engine's configuration, only null and false
     * are false for {@code #if}.
     *
     * @throws NoSuchElementException if there is no such accessor: without it Velocity would print the placeholder
     */
    default @Nullable Object get(String name) {
        try {
            var value = Accessors.of(getClass(), name).invoke(this);
            return value instanceof Collection<?> all && all.isEmpty() ? null : value;
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(name + " is not public", e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(name + " failed: " + e.getCause(), e);
        }
    }

    /** The accessors that templates have used, looked up once. */
    final class Accessors {
        private static final Map<String, Method> FOUND = new ConcurrentHashMap<>();

        private Accessors() {}

        private static Method of(Class<?> type, String name) {
            return FOUND.computeIfAbsent(type.getName() + "." + name, key -> find(type, name));
        }

        private static Method find(Class<?> type, String name) {
            try {
                return type.getMethod(name);
            } catch (NoSuchMethodException e) {
                throw new NoSuchElementException(type.getSimpleName() + " has no " + name);
            }
        }
    }
}
