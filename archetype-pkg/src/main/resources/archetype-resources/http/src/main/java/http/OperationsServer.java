package ${package}.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import ${package}.lifecycle.HealthMonitor;
import ${package}.lifecycle.Managed;

/** Serves {@code /health/live}, {@code /health/ready} and {@code /metrics} to whoever operates the service. */
public final class OperationsServer implements Managed {
    private static final Logger log = LoggerFactory.getLogger(OperationsServer.class);
    private static final String PROMETHEUS = "text/plain; version=0.0.4; charset=utf-8";
    private static final long STOP_SECONDS = 1;

    private final HttpServerConfig config;
    private final HealthMonitor health;
    private final PrometheusMeterRegistry metrics;
    /** Requests share it, and the stop takes it for itself. */
    private final ReentrantReadWriteLock work = new ReentrantReadWriteLock();

    private @Nullable HttpServer server;
    private @Nullable ExecutorService threads;

    /** A server for the state of {@code health} and the numbers of {@code metrics}. */
    public OperationsServer(HttpServerConfig config, HealthMonitor health, PrometheusMeterRegistry metrics) {
        this.config = config;
        this.health = health;
        this.metrics = metrics;
    }

    @Override
    public String name() {
        return "http";
    }

    /** The port that is really listened on. */
    public synchronized int port() {
        if (server == null) {
            throw new IllegalStateException("not started");
        }
        return server.getAddress().getPort();
    }

    @Override
    public synchronized void start() throws IOException {
        limitSlowClients();
        var listening = HttpServer.create(new InetSocketAddress(config.port()), 0);
        // a thread for each connection in work, so that none waits for a slow one
        var pool = Executors.newCachedThreadPool(OperationsServer::thread);
        listening.setExecutor(pool);
        listening.createContext("/", this::handle);
        listening.start();
        server = listening;
        threads = pool;
    }

    /** Lets requests in work finish, for at most a second. */
    @Override
    public synchronized void stop() throws InterruptedException {
        if (server == null || threads == null) {
            return;
        }
        var quiet = work.writeLock().tryLock(STOP_SECONDS, TimeUnit.SECONDS);
        server.stop(0);
        threads.shutdownNow();
        if (quiet) {
            work.writeLock().unlock();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        work.readLock().lock();
        try (exchange) {
            answer(exchange).send(exchange);
        } finally {
            work.readLock().unlock();
        }
    }

    private Response answer(HttpExchange exchange) {
        var endpoint = endpoint(exchange.getRequestURI().getPath());
        if (endpoint == null) {
            return Response.text(404, "not found");
        }
        var method = exchange.getRequestMethod();
        if (!method.equals("GET") && !method.equals("HEAD")) {
            exchange.getResponseHeaders().set("Allow", "GET, HEAD");
            return Response.text(405, "method not allowed");
        }
        try {
            return endpoint.get();
        } catch (RuntimeException e) {
            log.error("{} failed", exchange.getRequestURI().getPath(), e);
            return Response.text(500, "internal error");
        }
    }

    private @Nullable Supplier<Response> endpoint(@Nullable String path) {
        return switch (path == null ? "" : path) {
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

    /** The JDK's server reads these once for the whole JVM, and waits for ever by default. */
    private static void limitSlowClients() {
        var properties = System.getProperties();
        properties.putIfAbsent("sun.net.httpserver.maxReqTime", "5");
        properties.putIfAbsent("sun.net.httpserver.maxRspTime", "10");
        properties.putIfAbsent("jdk.httpserver.maxConnections", "200");
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "http");
        thread.setDaemon(true);
        return thread;
    }
}
