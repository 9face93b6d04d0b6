package dev.brickyard.pkg.http;

/** Handles the requests of a route. May block. */
@FunctionalInterface
public interface Handler {
    /**
     * Returns the response to {@code request}.
     *
     * @throws Exception a {@link dev.brickyard.pkg.errors.ServiceException} is mapped to a response; any other exception is
     *     logged and reported as an internal error
     */
    Answer handle(Request request) throws Exception;
}
