package dev.brickyard.pkg.http.websocket;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.http.HttpLayer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.lifecycle.Managed;
import dev.brickyard.pkg.observability.Tracing;

/** Serves websockets on the port of an HTTP server. Start it after the server and stop it before the server. */
public final class WebSockets implements HttpLayer, Managed {
    private static final Logger log = LoggerFactory.getLogger(WebSockets.class);

    // closing connections one by one spreads the reconnects of their clients
    private static final Duration LONGEST_PAUSE = Duration.ofMillis(5);
    private static final Duration SHORTEST_TICK = Duration.ofMillis(10);
    private static final Duration LONGEST_TICK = Duration.ofSeconds(1);

    private final WebSocketConfig config;
    private final Connections connections;
    private final ThreadPoolExecutor workers;
    private final ScheduledThreadPoolExecutor timer;
    private final Upgrades upgrades;

    /**
     * Creates websockets for {@code routes}.
     *
     * @param server the settings of the HTTP server, of which the allowed origins and the logging of requests apply
     * @throws IllegalArgumentException if two routes have the same path
     */
    public WebSockets(
            WebSocketConfig config,
            HttpServerConfig server,
            Collection<WebSocketRoute> routes,
            MeterRegistry metrics,
            Tracing tracing) {
        this.config = config;
        this.connections = new Connections(config.maxConnections(), config.maxPerCaller());
        this.workers = workers(config.threads());
        // silently discards checks that are scheduled while the websockets stop
        this.timer = new ScheduledThreadPoolExecutor(1, task -> thread(task, "websocket-timer"), new DiscardPolicy());
        var memory = new Memory(config.maxMemoryBytes(), connections::closeLargest);
        var shared = new Shared(config, connections, memory, workers, new Reports(server, metrics, memory));
        this.upgrades = new Upgrades(shared, server, routes, tracing.openTelemetry());
    }

    @Override
    public String name() {
        // stops before http-server, which has the same stage
        return "http-websockets";
    }

    @Override
    public Handler around(Server server, Handler next) {
        return upgrades.around(next);
    }

    /** Starts to check connections. */
    @Override
    public void start() {
        var tick = clamp(config.pingInterval().dividedBy(10)).toMillis();
        var unused = timer.scheduleWithFixedDelay(this::check, tick, tick, TimeUnit.MILLISECONDS);
    }

    /**
     * Rejects new connections and closes the open ones with code 1001, one after another.
     *
     * @throws InterruptedException if interrupted while waiting; all connections are then closed at once
     */
    @Override
    public void stop() throws InterruptedException {
        upgrades.stop();
        var end = System.nanoTime() + config.grace().toNanos();
        try {
            closeAll();
            while (!connections.all().isEmpty() && System.nanoTime() - end < 0) {
                // those whose handshake was still running
                connections.all().forEach(WebSockets::close);
                TimeUnit.MILLISECONDS.sleep(5);
            }
        } finally {
            var left = connections.all().size();
            if (left > 0) {
                log.warn(
                        "aborting {} websockets that did not close within {} ms",
                        left,
                        config.grace().toMillis());
            }
            List.copyOf(connections.all()).forEach(connection -> connection.abort(CloseStatus.SHUTDOWN));
            timer.shutdownNow();
            workers.shutdown();
        }
        var unused = workers.awaitTermination(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        workers.shutdownNow();
    }

    /** Returns the time to close all connections. */
    @Override
    public Duration grace() {
        return config.grace();
    }

    private void closeAll() throws InterruptedException {
        var open = List.copyOf(connections.all());
        if (open.isEmpty()) {
            return;
        }
        // the rest of the grace period is for the answers of the clients
        var pause = config.grace().multipliedBy(4).dividedBy(5).dividedBy(open.size());
        var nanos = Math.min(pause.toNanos(), LONGEST_PAUSE.toNanos());
        var next = System.nanoTime();
        for (var connection : open) {
            close(connection);
            next += nanos;
            TimeUnit.NANOSECONDS.sleep(next - System.nanoTime());
        }
    }

    private static void close(OpenConnection connection) {
        connection.close(CloseStatus.SHUTDOWN, "the server stops, connect again");
    }

    private void check() {
        var now = System.nanoTime();
        for (var connection : connections.all()) {
            try {
                connection.check(now);
            } catch (RuntimeException e) {
                log.error("cannot check a websocket", e);
            }
        }
    }

    private static Duration clamp(Duration tick) {
        if (tick.compareTo(SHORTEST_TICK) < 0) {
            return SHORTEST_TICK;
        }
        return tick.compareTo(LONGEST_TICK) > 0 ? LONGEST_TICK : tick;
    }

    // the queue holds at most one task per connection
    private static ThreadPoolExecutor workers(int threads) {
        var count = new AtomicInteger();
        var pool = new ThreadPoolExecutor(
                threads,
                threads,
                10,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(),
                task -> thread(task, "websocket-" + count.incrementAndGet()),
                new DiscardPolicy());
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    private static Thread thread(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
