package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.grpc.Status;
import io.opentelemetry.api.trace.StatusCode;
import org.jspecify.annotations.Nullable;

/** What is known of one method, made once, and where its finished calls are reported. */
record CallObserver(
        String service,
        String bareName,
        String fullName,
        CallContext.Reader contexts,
        CallMetrics metrics,
        CallLog log) {
    CallContext context(Metadata headers) {
        return contexts.read(headers, service, bareName, fullName);
    }

    void finished(CallContext context, Status.Code code, long nanos, @Nullable Throwable error) {
        metrics.record(code, nanos);
        var span = context.span();
        if (span.isRecording()) {
            span.setAttribute("rpc.grpc.status_code", code.value());
            if (code != Status.Code.OK) {
                span.setStatus(StatusCode.ERROR, code.name());
            }
        }
        span.end();
        log.finished(context, fullName, code, nanos, error);
    }

    void failedLate(CallContext context, Throwable error) {
        log.failedLate(context, fullName, error);
    }
}
