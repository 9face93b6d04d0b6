package dev.brickyard.pkg.http;

import com.sun.net.httpserver.HttpExchange;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.observability.RequestContext;

/** What surrounds every handler: request context, deadline, errors, CORS, envelope, log line, metrics. */
final class RequestPipeline implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(RequestPipeline.class);
    private static final String UNKNOWN = "unknown";
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");
    private static final Duration[] BUCKETS = LongStream.of(
                    1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final HttpServerConfig config;
    private final RouteTable routes;
    private final MeterRegistry meters;
    private final RequestTrace.Reader traces;
    private final RequestLog requestLog;
    private final Cors cors;
    private final Deadline deadline;

    RequestPipeline(HttpServerConfig config, List<Route> routes, MeterRegistry meters, OpenTelemetry telemetry) {
        this.config = config;
        this.routes = new RouteTable(routes);
        this.meters = meters;
        this.traces = new RequestTrace.Reader(telemetry);
        this.requestLog = new RequestLog(config.logRequests(), config.slowRequest());
        this.cors = new Cors(config.corsOrigins());
        this.deadline = new Deadline(config.deadline());
    }

    @SuppressWarnings("try") // the scopes are there to be closed
    void handle(HttpExchange exchange) {
        var start = System.nanoTime();
        var method = METHODS.contains(exchange.getRequestMethod()) ? exchange.getRequestMethod() : UNKNOWN;
        var match = routes.find(exchange.getRequestMethod(), path(exchange));
        var route = match == null ? UNKNOWN : match.route().path();
        var trace = traces.read(exchange.getRequestHeaders(), method, route);
        try (var ignored = RequestContext.open(trace.requestId(), trace.traceId());
                var alsoIgnored = trace.telemetry().makeCurrent()) {
            exchange.getResponseHeaders().set(RequestTrace.REQUEST_ID, trace.requestId());
            cors.mark(exchange.getRequestHeaders(), exchange.getResponseHeaders());
            var reply = reply(exchange, match);
            if (reply.response().status() == 401) {
                exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
            }
            send(reply.response(), exchange);
            var nanos = System.nanoTime() - start;
            var status = reply.response().status();
            record(method, route, status, nanos);
            requestLog.finished(method, route, status, nanos, reply.error());
            trace.end(status);
        }
    }

    @Override
    public void close() {
        deadline.close();
    }

    private Reply reply(HttpExchange exchange, RouteTable.@Nullable Match match) {
        try {
            return new Reply(match == null ? unmatched(exchange) : matched(exchange, match), null);
        } catch (Throwable error) {
            return new Reply(Response.of(ErrorTable.toAnswer(error)), error);
        }
    }

    private Response matched(HttpExchange exchange, RouteTable.Match match) throws Exception {
        var request = new Request(exchange, match.values(), config.maxBodyBytes());
        return Response.of(deadline.within(() -> match.route().handler().handle(request)));
    }

    private Response unmatched(HttpExchange exchange) {
        var methods = routes.methods(path(exchange));
        if (methods.isEmpty()) {
            throw new RefusedException(Outcome.NOT_FOUND_ERROR, "there is no such path");
        }
        var answer = exchange.getResponseHeaders();
        if (cors.allowsPreflight(exchange.getRequestMethod(), exchange.getRequestHeaders())) {
            cors.markPreflight(methods, answer);
            return Response.empty();
        }
        answer.set("Allow", String.join(", ", methods));
        throw new RefusedException(Outcome.METHOD_NOT_ALLOWED_ERROR, "the path has no such method");
    }

    private void record(String method, String route, int status, long nanos) {
        Timer.builder("http.server.requests")
                .tag("method", method)
                .tag("route", route)
                .tag("status", Integer.toString(status))
                .serviceLevelObjectives(BUCKETS)
                .register(meters)
                .record(nanos, TimeUnit.NANOSECONDS);
    }

    private static void send(Response response, HttpExchange exchange) {
        try {
            response.send(exchange);
        } catch (IOException e) {
            log.debug("the caller left before the answer", e);
        }
    }

    private static String path(HttpExchange exchange) {
        var path = exchange.getRequestURI().getRawPath();
        return path == null ? "" : path;
    }

    private record Reply(Response response, @Nullable Throwable error) {}
}
