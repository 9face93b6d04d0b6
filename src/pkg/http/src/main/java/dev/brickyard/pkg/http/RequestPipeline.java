package dev.brickyard.pkg.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.OpenTelemetry;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.observability.Metrics;
import dev.brickyard.pkg.observability.RequestContext;

/** The layers around every handler: request context, deadline, error mapping, CORS, envelope, log line and metrics. */
final class RequestPipeline implements Endpoint, AutoCloseable {
    private static final Set<String> METHODS =
            Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "CONNECT");

    private static final int PRECONDITION_FAILED = 412;

    private static final Pattern DOT_SEGMENT = Pattern.compile("/\\.\\.?(/|;|$)");

    private final RouteTable routes;
    private final MeterRegistry meters;
    private final Map<Outline, Timer> timers = new ConcurrentHashMap<>();
    private final RequestTrace.Reader traces;
    private final RequestLog requestLog;
    private final Cors cors;
    private final Duration limit;
    private final Deadline deadline;

    RequestPipeline(HttpServerConfig config, List<Route> routes, MeterRegistry meters, OpenTelemetry telemetry) {
        this.routes = new RouteTable(routes);
        this.meters = meters;
        this.traces = new RequestTrace.Reader(telemetry);
        this.requestLog = new RequestLog(config.logRequests(), config.slowRequest());
        this.cors = new Cors(config.corsOrigins(), config.corsHeaders());
        this.limit = config.deadline();
        this.deadline = new Deadline(limit);
    }

    @Override
    public Response answer(Received request) {
        return observed(request, (looked, trace, headers) -> matched(request, looked, trace, headers));
    }

    @Override
    public Response refuse(Received request, Throwable reason) {
        return observed(request, (looked, trace, headers) -> {
            throw reason;
        });
    }

    @Override
    public void interrupt() {
        deadline.interrupt();
    }

    @Override
    public void close() {
        deadline.close();
    }

    @SuppressWarnings("try") // the resource is only closed
    private Response observed(Received request, Work work) {
        var start = System.nanoTime();
        var method = METHODS.contains(request.method()) ? request.method() : RequestTrace.OTHER_METHOD;
        var looked = routes.lookUp(request.method(), request.path());
        var route = looked.path();
        var trace = traces.read(request, method, route);
        try (var ignored = RequestContext.open(trace.requestId(), trace.telemetry())) {
            var headers = new LinkedHashMap<String, String>();
            headers.put(RequestTrace.REQUEST_ID, trace.requestId());
            cors.mark(request.headers(), headers);
            var reply = reply(request, work, looked, trace, headers);
            var status = reply.response().status();
            if (status == 401) {
                var anonymous = request.headers().get("Authorization") == null;
                headers.put("WWW-Authenticate", anonymous ? "Bearer" : "Bearer error=\"invalid_token\"");
            }
            if (status == 503) {
                headers.put("Retry-After", "1");
            }
            var nanos = System.nanoTime() - start;
            timers.computeIfAbsent(new Outline(method, route == null ? "" : route, status), this::timer)
                    .record(nanos, TimeUnit.NANOSECONDS);
            requestLog.finished(method, route, status, nanos, reply.error());
            trace.end(status);
            return reply.response().with(headers);
        }
    }

    private static Reply reply(
            Received request, Work work, RouteTable.Lookup looked, RequestTrace trace, Map<String, String> headers) {
        try {
            return new Reply(work.respond(looked, trace, headers), null);
        } catch (Throwable error) {
            var answer = ErrorTable.toAnswer(error);
            var unmatched = answer.outcome() == Outcome.OUTDATED_ERROR
                    && request.headers().contains(HttpHeader.IF_MATCH);
            return new Reply((unmatched ? answer.withStatus(PRECONDITION_FAILED) : answer).response(), error);
        }
    }

    private Response matched(
            Received request, RouteTable.Lookup looked, RequestTrace trace, Map<String, String> headers)
            throws Exception {
        requireNoDotSegments(request.path());
        var match = looked.match();
        if (match == null) {
            return unmatched(request, headers);
        }
        var asked = new Request(request, match.values(), trace.requestId(), System.nanoTime() + limit.toNanos());
        requireJsonAccepted(request.headers());
        var response =
                deadline.within(() -> match.route().handler().handle(asked)).response();
        return match.route().method().equals("GET") && response.status() == 200
                ? tagged(request.headers(), response)
                : response;
    }

    /** Rejects paths that a proxy could read in another way. */
    private static void requireNoDotSegments(String path) {
        if (DOT_SEGMENT.matcher(path).find()) {
            throw new RefusedException(Outcome.BAD_REQUEST_ERROR, "path must not contain the segment . or ..");
        }
    }

    private static void requireJsonAccepted(HttpFields headers) {
        var accepted = headers.getQualityCSV(HttpHeader.ACCEPT);
        var any = Objects.requireNonNullElse(headers.get(HttpHeader.ACCEPT), "").isBlank();
        if (!any && accepted.stream().noneMatch(RequestPipeline::includesJson)) {
            throw new RefusedException(Outcome.NOT_ACCEPTABLE_ERROR, "responses are application/json");
        }
    }

    private static boolean includesJson(String range) {
        return switch (range.split(";", 2)[0].trim().toLowerCase(Locale.ROOT)) {
            case "*/*", "application/*", "application/json" -> true;
            default -> false;
        };
    }

    private static Response tagged(HttpFields headers, Response response) {
        var tag = response.tag();
        var known = headers.get(HttpHeader.IF_NONE_MATCH);
        var current = known != null && EntityTag.matchesWeakly(known, tag) ? response.notModified() : response;
        return current.with(Map.of("ETag", tag));
    }

    private Response unmatched(Received request, Map<String, String> headers) {
        var methods = routes.methods(request.path());
        if (methods.isEmpty()) {
            throw new RefusedException(Outcome.NOT_FOUND_ERROR, "not found");
        }
        if (cors.allowsPreflight(request.method(), request.headers())) {
            cors.markPreflight(methods, headers);
            return new Response(204, Map.of(), "");
        }
        headers.put("Allow", String.join(", ", methods));
        throw new RefusedException(Outcome.METHOD_NOT_ALLOWED_ERROR, "method not allowed");
    }

    private Timer timer(Outline outline) {
        var status = Integer.toString(outline.status());
        return Metrics.duration("http.server.request.duration")
                .tag("http.request.method", outline.method())
                .tag("http.route", outline.route())
                .tag("http.response.status_code", status)
                .tag("error.type", outline.status() < 500 ? "" : status)
                .register(meters);
    }

    private interface Work {
        Response respond(RouteTable.Lookup looked, RequestTrace trace, Map<String, String> headers) throws Throwable;
    }

    /** What the duration of a request is recorded by. */
    private record Outline(String method, String route, int status) {}

    private record Reply(Response response, @Nullable Throwable error) {}
}
