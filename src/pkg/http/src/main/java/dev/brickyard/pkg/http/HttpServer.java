package dev.brickyard.pkg.http;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.Managed;
import dev.brickyard.pkg.observability.Tracing;

/** Serves routes until stopped. */
public final class HttpServer implements Managed {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    private final HttpServerConfig config;
    private final RequestPipeline pipeline;
    private volatile @Nullable Listener listener;

    /**
     * A server of {@code routes}, which listens once started.
     *
     * @throws IllegalArgumentException if two routes answer the same requests
     */
    public HttpServer(HttpServerConfig config, List<Route> routes, MeterRegistry metrics, Tracing tracing) {
        this.config = config;
        this.pipeline = new RequestPipeline(config, routes, metrics, tracing.openTelemetry());
    }

    @Override
    public String name() {
        return "http-server";
    }

    /**
     * The port that is really listened on.
     *
     * @throws IllegalStateException unless started
     */
    public int port() {
        var current = listener;
        if (current == null) {
            throw new IllegalStateException("the HTTP server is not running");
        }
        return current.port();
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalStateException if the port is in use
     * @throws Exception if it cannot be listened on for another reason
     */
    @Override
    public void start() throws Exception {
        listener = Listener.open("http", config.port(), "HTTP_SERVER_PORT", config.limits(), pipeline);
        log.info("HTTP server listens on port {}", port());
    }

    /**
     * Refuses new requests, and interrupts those that still run after the grace.
     *
     * @throws InterruptedException if interrupted while waiting; the server is then stopped at once
     */
    @Override
    public void stop() throws InterruptedException {
        var requests = pipeline.inFlight();
        try {
            var grace = config.grace();
            if (!requests.close(grace)) {
                log.warn("{} requests still run after {} ms and are cut off", requests.running(), grace.toMillis());
            }
        } finally {
            var current = listener;
            if (current != null) {
                current.close();
            }
            pipeline.close();
        }
    }

    /** The time that running requests get. */
    @Override
    public Duration grace() {
        return config.grace();
    }
}
