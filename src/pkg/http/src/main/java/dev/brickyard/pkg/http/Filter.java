package dev.brickyard.pkg.http;

/** Stands before handlers: lets a request pass, or answers or fails in their place. */
@FunctionalInterface
public interface Filter {
    /**
     * Answers {@code request}, by {@code next} or not.
     *
     * @throws Exception as a handler does
     */
    Answer filter(Request request, Handler next) throws Exception;
}
