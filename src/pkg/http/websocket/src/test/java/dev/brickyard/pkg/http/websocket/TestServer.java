package dev.brickyard.pkg.http.websocket;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.observability.Metrics;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;

/** An HTTP server with websockets on a free port. */
final class TestServer implements AutoCloseable {
    static final String PATH = "/ws/v1";

    final PrometheusMeterRegistry metrics = Metrics.create("note-svc");
    final WebSockets webSockets;
    private final HttpServer server;

    /** Starts a server with {@code endpoint} at {@link #PATH}; {@code settings} are variables, such as {@code A=1}. */
    TestServer(WebSocketEndpoint endpoint, String... settings) throws Exception {
        var environment = environment(settings);
        var tracing = tracing();
        var http = ConfigLoader.load(HttpServerConfig.class, environment);
        webSockets = new WebSockets(
                ConfigLoader.load(WebSocketConfig.class, environment),
                http,
                List.of(new WebSocketRoute(PATH, endpoint)),
                metrics,
                tracing);
        server = new HttpServer(http, List.of(), List.of(webSockets), metrics, tracing);
        server.start();
        webSockets.start();
    }

    static Tracing tracing() {
        return new Tracing(TracingConfig.off(), new ServiceInfo("note-svc", "test"));
    }

    int port() {
        return server.port();
    }

    private static Map<String, String> environment(String... settings) {
        // generous, so that connections do not time out on a busy machine
        var environment = new HashMap<>(Map.of("HTTP_SERVER_PORT", "0", "WEBSOCKET_PING_INTERVAL", "10m"));
        for (var setting : settings) {
            var pair = setting.split("=", 2);
            environment.put(pair[0], pair[1]);
        }
        return environment;
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + port() + PATH);
    }

    /** Opens a connection of a well-behaved client. */
    Client client() {
        return client(HttpClient.newHttpClient().newWebSocketBuilder());
    }

    Client client(WebSocket.Builder builder) {
        var client = new Client();
        client.open(builder, uri());
        return client;
    }

    /** Opens a connection of a client that controls every byte. */
    RawClient raw() throws IOException {
        return RawClient.open(port(), PATH);
    }

    /** Returns the value of a metric, with the given tags; 0 if there is none. */
    double metric(String name, String... tags) {
        var meter = metrics.find(name).tags(tags).meter();
        if (meter == null) {
            return 0;
        }
        return meter.measure().iterator().next().getValue();
    }

    @Override
    public void close() {
        try {
            webSockets.stop();
            server.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
