package dev.brickyard.pkg.http.websocket;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.errors.UnauthorizedException;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.observability.Metrics;

class ReadmeTest {
    record Greeter(String name) implements WebSocketListener {
        @Override
        public void opened(WebSocketConnection connection) {
            connection.send("hello " + name); // from any thread, until closed() is called
        }

        @Override
        public void received(String text) {}
    }

    @Test
    void greets() throws Exception {
        var environment = Map.of("HTTP_SERVER_PORT", "0");
        var serverConfig = ConfigLoader.load(HttpServerConfig.class, environment);
        var config = ConfigLoader.load(WebSocketConfig.class, environment);
        var metrics = Metrics.create("note-svc");
        var tracing = TestServer.tracing();

        WebSocketEndpoint endpoint = handshake -> {
            var name = handshake.query("name").orElseThrow(() -> new UnauthorizedException("a name is required"));
            handshake.caller(name); // WEBSOCKET_MAX_PER_CALLER applies to the name
            return new Greeter(name);
        };
        var routes = List.of(new WebSocketRoute("/ws/v1", endpoint));
        var webSockets = new WebSockets(config, serverConfig, routes, metrics, tracing);
        var server = new HttpServer(serverConfig, List.of(), List.of(webSockets), metrics, tracing);

        server.start();
        webSockets.start();
        var client = new Client();
        client.open(
                HttpClient.newHttpClient().newWebSocketBuilder(),
                URI.create("ws://127.0.0.1:" + server.port() + "/ws/v1?name=ann"));
        await().until(() -> client.texts().equals(List.of("hello ann")));
        webSockets.stop();
        server.stop();
    }
}
