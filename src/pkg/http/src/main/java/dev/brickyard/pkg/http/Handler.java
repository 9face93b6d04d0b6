package dev.brickyard.pkg.http;

/** Answers the requests of one route; it may block, and throws the errors of pkg. */
@FunctionalInterface
public interface Handler {
    /**
     * Answers {@code request}.
     *
     * @throws Exception of pkg's errors what callers may know; anything else reaches the log alone
     */
    Answer handle(Request request) throws Exception;
}
