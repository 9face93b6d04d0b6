package dev.brickyard.pkg.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.Managed;
import dev.brickyard.pkg.observability.Tracing;

/** Serves routes over HTTP/1.1 and HTTP/2. */
public final class HttpServer implements Managed {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);
    private static final Duration CERTIFICATE_CHECK = Duration.ofMinutes(1);

    private final HttpServerConfig config;
    private final List<HttpLayer> layers;
    private final RequestPipeline pipeline;
    private volatile @Nullable Listener listener;

    /**
     * Creates a server without layers; {@link #start} opens the port.
     *
     * @throws IllegalArgumentException if two routes match the same requests
     */
    public HttpServer(HttpServerConfig config, List<Route> routes, MeterRegistry metrics, Tracing tracing) {
        this(config, routes, List.of(), metrics, tracing);
    }

    /**
     * Creates a server; {@link #start} opens the port.
     *
     * @param layers handlers of other paths; the first one gets every request first
     * @throws IllegalArgumentException if two routes match the same requests
     */
    public HttpServer(
            HttpServerConfig config,
            List<Route> routes,
            List<HttpLayer> layers,
            MeterRegistry metrics,
            Tracing tracing) {
        this.config = config;
        this.layers = List.copyOf(layers);
        this.pipeline = new RequestPipeline(config, routes, metrics, tracing.openTelemetry());
    }

    @Override
    public String name() {
        return "http-server";
    }

    /**
     * Returns the port on which the server listens.
     *
     * @throws IllegalStateException if the server is not started
     */
    public int port() {
        var current = listener;
        if (current == null) {
            throw new IllegalStateException("the HTTP server is not running");
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
        var certificate = config.certificate();
        var features = new Features(true, config.forwarded(), certificate.map(Certificate::tls), layers);
        var opened = Listener.open("http", config.port(), "HTTP_SERVER_PORT", config.limits(), pipeline, features);
        certificate.ifPresent(files -> files.watch(opened.scheduler(), CERTIFICATE_CHECK));
        listener = opened;
        log.info("HTTP server listening on port {}", port());
    }

    /**
     * Rejects new requests, and interrupts requests that still run after the grace period.
     *
     * @throws InterruptedException if interrupted while waiting; the server is then stopped at once
     */
    @Override
    public void stop() throws InterruptedException {
        try {
            var current = listener;
            if (current != null) {
                current.close(config.grace());
            }
        } finally {
            pipeline.close();
        }
    }

    /** Returns the grace period of running requests. */
    @Override
    public Duration grace() {
        return config.grace();
    }
}
