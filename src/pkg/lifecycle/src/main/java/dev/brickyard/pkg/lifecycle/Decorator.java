package dev.brickyard.pkg.lifecycle;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * A decorator that a module contributes for an object of the service, such as a cache around a database store.
 *
 * @param order position among other decorators; the lowest is the innermost
 * @param around returns the decorator of the given object
 * @param <T> the common interface of object and decorator
 */
public record Decorator<T>(int order, UnaryOperator<T> around) {
    /**
     * Wraps {@code core} in all decorators.
     *
     * @throws IllegalArgumentException if two decorators have the same order
     */
    public static <T> T decorate(T core, Collection<Decorator<T>> decorators) {
        var sorted = decorators.stream()
                .sorted(Comparator.comparingInt(Decorator::order))
                .toList();
        if (sorted.stream().map(Decorator::order).distinct().count() < sorted.size()) {
            throw new IllegalArgumentException("two decorators have the same order: " + sorted);
        }
        var decorated = core;
        for (var decorator : sorted) {
            decorated = decorator.around().apply(decorated);
        }
        return decorated;
    }
}
