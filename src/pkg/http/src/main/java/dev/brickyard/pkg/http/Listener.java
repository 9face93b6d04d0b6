package dev.brickyard.pkg.http;

import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.component.ContainerLifeCycle;
import org.eclipse.jetty.util.component.Graceful;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.eclipse.jetty.util.thread.Scheduler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.observability.LogLimit;

/**
 * Serves HTTP on one port with Jetty. Only complete requests are answered, by at most {@link Limits#threads} threads, so that
 * slow and idle clients occupy no thread, only memory within {@link Limits}.
 */
final class Listener {
    private static final Logger log = LoggerFactory.getLogger(Listener.class);
    private static final Duration LAST_RESPONSES = Duration.ofSeconds(1);
    private static final Duration QUIET = Duration.ofMillis(100);
    // two select, the others read, write and serve layers
    private static final int IO_THREADS = 8;
    private static final int FIRST_THREADS = 3;
    private static final int IDLE_MILLIS = 10_000;

    private final Limits limits;
    private final Endpoint endpoint;
    private final Server server;
    private final ClientConnector connector;
    private final Slots slots;
    private final InFlight inFlight = new InFlight();
    private final AtomicLong bodyBytes = new AtomicLong();
    private final AtomicLong unsentBytes = new AtomicLong();
    private final LogLimit unread = new LogLimit();

    private Listener(String name, Limits limits, Endpoint endpoint, Features features) {
        this.limits = limits;
        this.endpoint = endpoint;
        var number = new AtomicInteger();
        // with a queue and a thread factory, because initializing those of Jetty takes a third of the time to start
        var threads = new QueuedThreadPool(
                limits.threads() + IO_THREADS,
                FIRST_THREADS,
                IDLE_MILLIS,
                0,
                new LinkedBlockingQueue<>(),
                null,
                task -> daemon(task, name + "-" + number.incrementAndGet()));
        threads.setName(name);
        if (VirtualThreads.areSupported()) {
            threads.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor(name + "-"));
        }
        this.slots = new Slots(limits.threads(), VirtualThreads.getExecutor(threads));
        this.server = new Server(threads, new ScheduledExecutorScheduler(name + "-clock", true), null);
        this.connector = new ClientConnector(server, limits, endpoint, features.protocols(limits));
        server.addConnector(connector);
        server.setErrorHandler(new Refusals(endpoint, limits));
        server.setHandler(new Tracking(features.around(server, new Exchanges())));
    }

    /**
     * Opens a port.
     *
     * @param name prefix of thread names
     * @param port port to listen on; 0 selects a free port
     * @param variable environment variable of the port, for error messages
     * @throws IllegalStateException if the port is in use
     * @throws Exception if the port cannot be opened for another reason
     */
    static Listener open(String name, int port, String variable, Limits limits, Endpoint endpoint, Features features)
            throws Exception {
        var listener = new Listener(name, limits, endpoint, features);
        listener.connector.setPort(port);
        try {
            listener.connector.open();
        } catch (IOException e) {
            if (e.getCause() instanceof BindException) {
                throw new IllegalStateException(variable + "='" + port
                        + "' is in use: stop the process that listens on it or choose another port");
            }
            throw e;
        }
        try {
            listener.server.start();
        } catch (Exception e) {
            listener.stopServer();
            throw e;
        }
        return listener;
    }

    int port() {
        return connector.getLocalPort();
    }

    Limits limits() {
        return limits;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    /** Limits the number of requests that are answered at the same time. */
    Slots slots() {
        return slots;
    }

    /** Counts the requests that are being answered. */
    InFlight inFlight() {
        return inFlight;
    }

    Scheduler scheduler() {
        return server.getScheduler();
    }

    /** Reserves memory for a body; returns false if it would exceed the limit. */
    boolean reserve(int bytes) {
        if (bodyBytes.addAndGet(bytes) > limits.allBodyBytes()) {
            bodyBytes.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    void release(long bytes) {
        bodyBytes.addAndGet(-bytes);
    }

    /** Reserves memory for a response; returns false if clients do not read the last ones. */
    boolean reserveUnsent(int bytes) {
        if (unsentBytes.getAndAdd(bytes) < limits.allBodyBytes()) {
            return true;
        }
        unsentBytes.addAndGet(-bytes);
        unread.at(log, Level.WARN, "response dropped: clients do not read responses").log(
                "response dropped: clients have not read {} bytes of other responses", unsentBytes.get());
        return false;
    }

    void releaseUnsent(int bytes) {
        unsentBytes.addAndGet(-bytes);
    }

    /**
     * Refuses new connections, lets each open one complete a last request, interrupts requests that still run after
     * {@code grace}, and closes all connections.
     *
     * @throws InterruptedException if interrupted while waiting; the port is then closed at once
     */
    void close(Duration grace) throws InterruptedException {
        try {
            connector.refuseConnections();
            announceEnd();
            // a request may be on its way on an open connection
            var quiet = connector.getConnectedEndPoints().isEmpty() ? Duration.ZERO : QUIET;
            if (!inFlight.close(quiet, grace)) {
                log.warn("interrupting {} requests that still run after {} ms", inFlight.running(), grace.toMillis());
                endpoint.interrupt();
                inFlight.close(Duration.ZERO, LAST_RESPONSES);
            }
        } finally {
            stopServer();
        }
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    private void receive(Request request, Response response, Callback callback) {
        new Exchange(this, request, response, callback).start();
    }

    /** Tells clients of HTTP/2 to use another connection. */
    @SuppressWarnings("FutureReturnValueIgnored") // connections that stay open are closed later
    private void announceEnd() {
        connector.getConnectionFactories().stream()
                .filter(ContainerLifeCycle.class::isInstance)
                .flatMap(protocol -> ((ContainerLifeCycle) protocol).getBeans(Graceful.class).stream())
                .forEach(Graceful::shutdown);
    }

    private void stopServer() throws InterruptedException {
        try {
            server.stop();
        } catch (InterruptedException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            log.warn("the HTTP server did not stop cleanly", e);
        }
    }

    /** Tells clients which of their requests are being handled, and limits the number of requests in memory. */
    private final class Tracking extends Handler.Wrapper {
        private final AtomicInteger requests = new AtomicInteger();

        Tracking(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            var client = Client.of(request);
            var onlyOne = client.begin(request);
            var all = requests.incrementAndGet();
            Request.addCompletionListener(request, failure -> {
                requests.decrementAndGet();
                client.end(request, response);
            });
            // each connection may have one request, those of HTTP/2 also further ones within the limit
            if (!onlyOne && all > limits.connections()) {
                return refuse(response, callback);
            }
            return super.handle(request, response, callback);
        }

        /** Refuses a request without a body, which its client may not read. */
        private static boolean refuse(Response response, Callback callback) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE_503);
            response.getHeaders().put(HttpHeader.RETRY_AFTER, "1");
            response.write(true, BufferUtil.EMPTY_BUFFER, callback);
            return true;
        }
    }

    private final class Exchanges extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            receive(request, response, callback);
            return true;
        }
    }
}
