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

/** What is known of one method, made once, and where its calls are reported. */
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

    /** Shows how many calls wait at {@code gate}. */
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

    /** The handler begins {@code nanos} after its request was complete. */
    void waited(long nanos) {
        queue.record(nanos, TimeUnit.NANOSECONDS);
    }

    /** A call was refused, since too many wait. */
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

    // as the semantic conventions have it: what a caller did wrong is no error of the server's span
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
