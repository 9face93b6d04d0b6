package dev.brickyard.pkg.http.websocket;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.observability.AccessLog;
import dev.brickyard.pkg.observability.LogLimit;

/** Metrics and log lines of connections: at most one line per refused handshake and per closed connection. */
final class Reports {
    private static final Logger log = LoggerFactory.getLogger(Reports.class);

    private final LogLimit limit = new LogLimit();
    private final AtomicInteger open = new AtomicInteger();
    private final MeterRegistry meters;
    private final AccessLog lines;
    private final Counter received;
    private final Counter sent;

    Reports(HttpServerConfig server, MeterRegistry meters, Memory memory) {
        this.meters = meters;
        this.lines = new AccessLog(log, server.logRequests(), server.slowRequest());
        this.received = meters.counter("http.server.websocket.messages", "direction", "received");
        this.sent = meters.counter("http.server.websocket.messages", "direction", "sent");
        Gauge.builder("http.server.websocket.connections", open, AtomicInteger::get)
                .register(meters);
        Gauge.builder("http.server.websocket.memory", memory, Memory::used)
                .baseUnit("bytes")
                .register(meters);
    }

    void received() {
        received.increment();
    }

    void sent() {
        sent.increment();
    }

    void opened() {
        open.incrementAndGet();
    }

    /** Reports a handshake; {@code error} is the reason of an unexpected failure. */
    void handshake(String route, int status, long nanos, @Nullable Throwable error) {
        meters.counter(
                        "http.server.websocket.handshakes",
                        "http.route",
                        route,
                        "http.response.status_code",
                        Integer.toString(status))
                .increment();
        if (lines.includes(status >= 400, nanos)) {
            var level = status < 500 ? Level.INFO : status == 503 ? Level.WARN : Level.ERROR;
            var fields = Map.of("http.request.method", "GET", "http.route", route, "http.response.status_code", status);
            lines.write(level, "method=GET route=" + route + " status=" + status, fields, nanos, error);
        }
    }

    void failed(Origin origin, Throwable error) {
        limit.at(log, Level.ERROR, "listener failed")
                .setCause(error)
                .log("the listener of the websocket {} failed", origin.route());
    }

    /** Reports a closed connection that was open for {@code nanos}. */
    void closed(Origin origin, Closing closing, long nanos) {
        open.decrementAndGet();
        var by = closing.byClient() ? "client" : "server";
        var code = code(closing);
        meters.counter("http.server.websocket.closed", "http.route", origin.route(), "code", code, "by", by)
                .increment();
        var failed = isFailure(closing.code());
        if (lines.includes(failed, 0)) {
            var slow = closing.code() == CloseStatus.TRY_AGAIN_LATER || closing.code() == CloseStatus.SERVER_ERROR;
            var fields = Map.of("http.route", origin.route(), "websocket.close.code", code);
            var outcome = "websocket route=" + origin.route() + " code=" + code + " by=" + by;
            lines.write(slow ? Level.WARN : Level.INFO, outcome, fields, nanos, null);
        }
    }

    private static boolean isFailure(int code) {
        return switch (code) {
            case CloseStatus.NORMAL, CloseStatus.SHUTDOWN, CloseStatus.NO_CODE, CloseStatus.NO_CLOSE -> false;
            default -> true;
        };
    }

    // clients choose any of thousands of codes
    private static String code(Closing closing) {
        return closing.byClient() && closing.code() >= 3000 ? "other" : Integer.toString(closing.code());
    }
}
