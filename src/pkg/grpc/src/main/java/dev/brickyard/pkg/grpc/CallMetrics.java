package dev.brickyard.pkg.grpc;

import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.LongStream;

/** The timers of one method, one per status code, looked up once. */
final class CallMetrics {
    /** The tag with a method's full name. */
    static final String METHOD = "grpc.method";

    private static final Duration[] BUCKETS = LongStream.of(
                    1, 2, 5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

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
            timer = Timer.builder(name)
                    .tag(METHOD, method)
                    .tag("grpc.status", code.name())
                    .serviceLevelObjectives(BUCKETS)
                    .register(meters);
            timers.set(code.value(), timer);
        }
        timer.record(nanos, TimeUnit.NANOSECONDS);
    }
}
