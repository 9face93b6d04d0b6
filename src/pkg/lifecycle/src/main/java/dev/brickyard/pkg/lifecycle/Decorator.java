package dev.brickyard.pkg.lifecycle;

import java.util.Collection;
import java.util.Comparator;
import java.util.function.UnaryOperator;

/**
 * What a module puts around an object of the service, such as a cache around what reads the database.
 *
 * @param order where it stands among others: the lowest is the innermost, next to the object itself
 * @param around makes the decorated object of the one within
 * @param <T> the interface that both have
 */
public record Decorator<T>(int order, UnaryOperator<T> around) {
    /**
     * Puts all decorators around an object.
     *
     * @throws IllegalArgumentException if two have the same order: which of them is outside would be left to chance
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
