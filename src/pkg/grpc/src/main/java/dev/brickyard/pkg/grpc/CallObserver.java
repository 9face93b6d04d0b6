package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.opentelemetry.api.trace.StatusCode;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Records the metrics, spans and log lines of one method. */
final class CallObserver {
    private final String service;
    private final String bareName;
    private final String fullName;
    private final CallContext.Reader contexts;
    private final MeterRegistry meters;
    private final CallMetrics metrics;
    private final Timer queue;
    private final Counter refused;
    private final CallLog log;

    CallObserver(
            String service,
            String bareName,
            String fullName,
            CallContext.Reader contexts,
            MeterRegistry meters,
            CallLog log) {
        this.service = service;
        this.bareName = bareName;
        this.fullName = fullName;
        this.contexts = contexts;
        this.meters = meters;
        this.metrics = new CallMetrics(meters, "grpc.server.call.duration", fullName);
        this.queue = Timer.builder("grpc.server.queue.duration")
                .tag(CallMetrics.METHOD, fullName)
                .register(meters);
        this.refused = Counter.builder("grpc.server.refused")
                .tag(CallMetrics.METHOD, fullName)
                .register(meters);
        this.log = log;
    }

    /** Registers a gauge of the calls that wait at {@code gate}. */
    void watch(MethodGate gate) {
        Gauge.builder("grpc.server.waiting", gate, MethodGate::waiting)
                .tag(CallMetrics.METHOD, fullName)
                .register(meters);
    }

    String service() {
        return service;
    }

    CallContext context(Metadata headers) {
        return contexts.read(headers, service, bareName, fullName);
    }

    /** Records the time in nanoseconds between the complete request and the start of the handler. */
    void waited(long nanos) {
        queue.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** Counts a call that was rejected because of overload. */
    void refused() {
        refused.increment();
    }

    void finished(CallContext context, Status.Code code, long nanos, @Nullable Throwable error) {
        metrics.record(code, nanos);
        var span = context.span();
        if (span.isRecording()) {
            span.setAttribute("rpc.grpc.status_code", code.value());
            if (isServersFault(code)) {
                span.setStatus(StatusCode.ERROR, code.name());
            }
        }
        span.end();
        log.finished(context, fullName, code, nanos, error);
    }

    void failedLate(CallContext context, Throwable error) {
        log.failedLate(context, fullName, error);
    }

    // OpenTelemetry semantic conventions: a client error does not set the status of the server span
    private static boolean isServersFault(Status.Code code) {
        return switch (code) {
            case UNKNOWN, DEADLINE_EXCEEDED, UNIMPLEMENTED, INTERNAL, UNAVAILABLE, DATA_LOSS -> true;
            case OK,
                    CANCELLED,
                    INVALID_ARGUMENT,
                    NOT_FOUND,
                    ALREADY_EXISTS,
                    PERMISSION_DENIED,
                    RESOURCE_EXHAUSTED,
                    FAILED_PRECONDITION,
                    ABORTED,
                    OUT_OF_RANGE,
                    UNAUTHENTICATED -> false;
        };
    }
}
