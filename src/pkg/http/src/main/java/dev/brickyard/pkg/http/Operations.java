package dev.brickyard.pkg.http;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.HealthMonitor;

/** Tells {@code /health/live}, {@code /health/ready} and {@code /metrics} to whoever operates the service. */
record Operations(HealthMonitor health, PrometheusMeterRegistry metrics) {
    private static final Logger log = LoggerFactory.getLogger(Operations.class);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";

    /** The answer, or null if the path is none of these. */
    @Nullable
    Response answer(HttpExchange exchange) {
        var path = String.valueOf(exchange.getRequestURI().getPath());
        var endpoint = endpoint(path);
        if (endpoint == null) {
            return null;
        }
        var method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Response.text(405, "method not allowed");
        }
        try {
            return endpoint.get();
        } catch (RuntimeException e) {
            log.error("{} failed", path, e);
            return Response.text(500, "internal error");
        }
    }

    private @Nullable Supplier<Response> endpoint(String path) {
        return switch (path) {
            case "/health/live" -> () -> Response.json(200, "{\"live\":true}\n");
            case "/health/ready" -> this::ready;
            case "/metrics" -> () -> new Response(200, PROMETHEUS, metrics.scrape(PROMETHEUS));
            default -> null;
        };
    }

    private Response ready() {
        var current = health.current();
        return Response.json(current.ready() ? 200 : 503, HealthJson.of(current));
    }
}
