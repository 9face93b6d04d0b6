package dev.brickyard.pkg.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.json.Json;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Serves {@code /health/live}, {@code /health/ready}, {@code /health} and {@code /metrics} on its own port and threads, so
 * that probes succeed even if the service is busy.
 */
public final class ManagementServer implements Managed {
    private static final Logger log = LoggerFactory.getLogger(ManagementServer.class);
    private static final String JSON = "application/json";
    private static final String TEXT = "text/plain; charset=utf-8";
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final Limits LIMITS =
            new Limits(4, 200, 8192, 1024, 64 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(75));

    private final ManagementConfig config;
    private final HealthMonitor health;
    private final PrometheusMeterRegistry metrics;
    private volatile @Nullable Listener listener;

    /** Creates a server; {@link #start} opens the port. */
    public ManagementServer(ManagementConfig config, HealthMonitor health, PrometheusMeterRegistry metrics) {
        this.config = config;
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "management-server";
    }

    /**
     * Returns the port on which the server listens.
     *
     * @throws IllegalStateException if the server is not started
     */
    public int port() {
        var current = listener;
        if (current == null) {
            throw new IllegalStateException("the management server is not running");
        }
        return current.port();
    }

    /**
     * Opens the port and serves requests.
     *
     * @throws IllegalStateException if the port is in use
     * @throws Exception if the port cannot be opened for another reason
     */
    @Override
    public void start() throws Exception {
        listener =
                Listener.open("management", config.port(), "MANAGEMENT_PORT", LIMITS, new Endpoints(), Features.NONE);
        log.info("management server listening on port {}", port());
    }

    @Override
    public void stop() throws InterruptedException {
        var current = listener;
        if (current != null) {
            current.close(Duration.ZERO);
        }
    }

    private Response respond(String path) {
        return switch (path) {
            case "/health/live" -> Response.of(200, JSON, "{\"live\":true}\n");
            case "/health/ready" -> health(health.current().ready() ? 200 : 503);
            case "/health" -> health(200);
            case "/metrics" -> Response.of(200, PROMETHEUS, metrics.scrape(PROMETHEUS));
            default -> Response.of(404, TEXT, "not found\n");
        };
    }

    private Response health(int status) {
        return Response.of(status, JSON, Json.write(health.current()) + "\n");
    }

    private static Response failed(Received request, Throwable cause) {
        log.error("{} failed", request.path(), cause);
        return Response.of(500, TEXT, "internal error\n");
    }

    private final class Endpoints implements Endpoint {
        @Override
        public Response answer(Received request) {
            if (!request.method().equals("GET") && !request.method().equals("HEAD")) {
                return Response.of(405, TEXT, "method not allowed\n").with(Map.of("Allow", "GET, HEAD"));
            }
            try {
                return respond(request.path());
            } catch (Exception | LinkageError e) {
                return failed(request, e);
            }
        }

        @Override
        public Response refuse(Received request, Throwable reason) {
            return reason instanceof RefusedException refused
                    ? Response.of(refused.outcome().status(), TEXT, refused.getMessage() + "\n")
                    : failed(request, reason);
        }
    }
}
