package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;

import dev.brickyard.pkg.observability.Metrics;

/** The timers of one method, cached by status code. */
final class CallMetrics {
    /** The tag with the full name of the method. */
    static final String METHOD = "grpc.method";

    private final AtomicReferenceArray<Timer> timers = new AtomicReferenceArray<>(Status.Code.values().length);
    private final MeterRegistry meters;
    private final String name;
    private final String method;

    CallMetrics(MeterRegistry meters, String name, String method) {
        this.meters = meters;
        this.name = name;
        this.method = method;
    }

    void record(Status.Code code, long nanos) {
        var timer = timers.get(code.value());
        if (timer == null) {
            timer = Metrics.duration(name)
                    .tag(METHOD, method)
                    .tag("grpc.status", code.name())
                    .register(meters);
            timers.set(code.value(), timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
