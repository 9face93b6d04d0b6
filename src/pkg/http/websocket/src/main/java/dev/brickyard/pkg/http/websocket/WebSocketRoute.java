package dev.brickyard.pkg.http.websocket;

/**
 * The path of a websocket and the endpoint that serves it.
 *
 * @param path the exact path, such as {@code /ws/v1}
 * @param endpoint accepts the connections
 */
public record WebSocketRoute(String path, WebSocketEndpoint endpoint) {
    /**
     * Creates a route.
     *
     * @throws IllegalArgumentException if {@code path} does not start with {@code /}
     */
    public WebSocketRoute {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("the path of a websocket must start with /: " + path);
        }
    }
}
