package dev.brickyard.pkg.http;

/** Runs before a handler: passes the request on, or responds or fails itself. */
@FunctionalInterface
public interface Filter {
    /**
     * Returns the response to {@code request}: the response of {@code next} or another one.
     *
     * @throws Exception see {@link Handler#handle}
     */
    Answer filter(Request request, Handler next) throws Exception;
}
