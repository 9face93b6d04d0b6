package dev.brickyard.pkg.observability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Receives spans over OTLP/HTTP, like an OpenTelemetry collector. */
final class Collector implements AutoCloseable {
    final List<String> paths = new CopyOnWriteArrayList<>();
    final List<String> bodies = new CopyOnWriteArrayList<>();
    final List<String> apiKeys = new CopyOnWriteArrayList<>();

    private final HttpServer server;

    Collector() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::accept);
        server.start();
    }

    String url() {
        return "http://localhost:" + server.getAddress().getPort();
    }

    private void accept(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = exchange.getRequestBody().readAllBytes();
            if ("gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"))) {
                body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
            }
            paths.add(exchange.getRequestURI().getPath());
            bodies.add(new String(body, StandardCharsets.ISO_8859_1));
            apiKeys.add(orNone(exchange.getRequestHeaders().getFirst("api-key")));
            exchange.sendResponseHeaders(200, -1);
        }
    }

    private static String orNone(@Nullable String header) {
        return header == null ? "none" : header;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
