package dev.brickyard.pkg.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.observability.Metrics;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;

/** A server on a free port, and a client for it. */
final class TestServer implements AutoCloseable {
    final PrometheusMeterRegistry metrics = Metrics.create("note-svc");
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer server;

    /** Starts a server; {@code settings} omit the prefix {@code HTTP_SERVER_}, such as {@code MAX_BODY_BYTES=10}. */
    TestServer(List<Route> routes, String... settings) throws Exception {
        server = new HttpServer(config(settings), routes, metrics, tracing());
        server.start();
    }

    static HttpServerConfig config(String... settings) {
        // generous, so that requests do not time out on a busy machine
        var environment = new HashMap<>(
                Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "10m", "HTTP_SERVER_REQUEST_TIMEOUT", "10m"));
        for (var setting : settings) {
            var pair = setting.split("=", 2);
            environment.put("HTTP_SERVER_" + pair[0], pair[1]);
        }
        return ConfigLoader.load(HttpServerConfig.class, environment);
    }

    static Tracing tracing() {
        return new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), new ServiceInfo("note-svc", "test"));
    }

    HttpServer server() {
        return server;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return send(request(path).method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(Duration.ofMinutes(5));
    }

    HttpClient client() {
        return client;
    }

    static HttpResponse<String> get(int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .timeout(Duration.ofMinutes(5))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }

    /** Sends {@code bytes} and returns everything that the server sends until it closes the connection. */
    String raw(String bytes) throws IOException {
        try (var socket = socket(bytes)) {
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Opens a connection and sends {@code bytes}. */
    Socket socket(String bytes) throws IOException {
        var socket = new Socket("localhost", server.port());
        socket.setSoTimeout(120_000);
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Optional<String> header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name);
    }
}
