package dev.brickyard.pkg.http;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Managed;
import dev.brickyard.pkg.observability.Tracing;

/** Serves routes until stopped, and beside them health and metrics. */
public final class HttpServer implements Managed {
    private static final Logger log = LoggerFactory.getLogger(HttpServer.class);

    private final HttpServerConfig config;
    private final RequestPipeline pipeline;
    private final Operations operations;
    private final InFlight requests = new InFlight();

    private volatile @Nullable Listening listening;

    /**
     * A server of {@code routes}, the state of {@code health} and the numbers of {@code metrics}.
     *
     * @throws IllegalArgumentException if two routes answer the same requests
     */
    public HttpServer(
            HttpServerConfig config,
            List<Route> routes,
            HealthMonitor health,
            PrometheusMeterRegistry metrics,
            Tracing tracing) {
        this.config = config;
        this.pipeline = new RequestPipeline(config, routes, metrics, tracing.openTelemetry());
        this.operations = new Operations(health, metrics);
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
        var current = listening;
        if (current == null) {
            throw new IllegalStateException("the HTTP server is not running");
        }
        return current.server().getAddress().getPort();
    }

    /**
     * Listens from now on.
     *
     * @throws IllegalStateException if the port is in use
     * @throws IOException if it cannot be listened on for another reason
     */
    @Override
    public void start() throws IOException {
        limitSlowClients();
        var server = listen();
        // a thread for each connection in work, so that none waits for a slow one
        var threads = Executors.newCachedThreadPool(HttpServer::thread);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        listening = new Listening(server, threads);
        log.info("HTTP server listens on port {}", port());
    }

    /**
     * Refuses new requests, and interrupts those that still run after the grace.
     *
     * @throws InterruptedException if interrupted while waiting; the server is then stopped at once
     */
    @Override
    public void stop() throws InterruptedException {
        try {
            var grace = config.grace();
            if (!requests.close(grace)) {
                log.warn("{} requests still run after {} ms and are cut off", requests.running(), grace.toMillis());
            }
        } finally {
            var current = listening;
            if (current != null) {
                current.server().stop(0);
                current.threads().shutdownNow();
            }
            pipeline.close();
        }
    }

    /** The time that running requests get. */
    @Override
    public Duration grace() {
        return config.grace();
    }

    private com.sun.net.httpserver.HttpServer listen() throws IOException {
        try {
            return com.sun.net.httpserver.HttpServer.create(new InetSocketAddress(config.port()), 0);
        } catch (BindException e) {
            throw new IllegalStateException("HTTP_SERVER_PORT='" + config.port()
                    + "' is in use: stop what listens there or choose another port");
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        if (!requests.enter()) {
            refuse(exchange);
            return;
        }
        try (exchange) {
            var answer = operations.answer(exchange);
            if (answer == null) {
                pipeline.handle(exchange);
            } else {
                answer.send(exchange);
            }
        } finally {
            requests.exit();
        }
    }

    private static void refuse(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Connection", "close");
            Response.of(Answer.failed(Outcome.SERVICE_UNAVAILABLE_ERROR, null)).send(exchange);
        }
    }

    /** The JDK's server reads these once for the whole JVM; by default it waits for ever, and delays small answers. */
    private void limitSlowClients() {
        var properties = System.getProperties();
        properties.putIfAbsent("sun.net.httpserver.nodelay", "true");
        properties.putIfAbsent("sun.net.httpserver.maxReqTime", "5");
        // it counts from the request's end, so a handler's time is in it
        var answered = config.deadline().toSeconds() + 10;
        properties.putIfAbsent("sun.net.httpserver.maxRspTime", Long.toString(answered));
        properties.putIfAbsent("jdk.httpserver.maxConnections", "200");
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    }

    private record Listening(com.sun.net.httpserver.HttpServer server, ExecutorService threads) {}
}
