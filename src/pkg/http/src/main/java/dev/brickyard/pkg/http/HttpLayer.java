package dev.brickyard.pkg.http;

import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;

/**
 * Serves further paths on the port of {@link HttpServer}, such as websockets or documents, before its routes.
 *
 * <p>A layer handles the requests of its own paths and passes all others on. Its handlers run on the I/O threads of the
 * server and must not block, unless the layer brings its own threads.
 */
@FunctionalInterface
public interface HttpLayer {
    /**
     * Returns a handler that serves the paths of this layer. Called once, before the server starts.
     *
     * @param server the server that will contain the handler
     * @param next the handler of all other requests
     */
    Handler around(Server server, Handler next);
}
