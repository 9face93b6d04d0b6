package dev.brickyard.pkg.grpc;

import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientCall;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.observability.LogText;

/** Adds a deadline, request id, caller's id, trace, metrics and a DEBUG log line to every outgoing call. */
final class OutgoingCalls implements ClientInterceptor {
    private static final Logger log = LoggerFactory.getLogger(OutgoingCalls.class);
    private static final long RECONNECT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final Map<String, CallMetrics> metrics = new ConcurrentHashMap<>();
    private final AtomicLong lastReconnect = new AtomicLong(System.nanoTime());
    private final long deadlineNanos;
    private final MeterRegistry meters;
    private volatile @Nullable ManagedChannel channel;

    OutgoingCalls(Duration deadline, MeterRegistry meters) {
        this.deadlineNanos = deadline.toNanos();
        this.meters = meters;
    }

    /** Sets the channel to reconnect after failed calls. */
    void reconnect(ManagedChannel channel) {
        this.channel = channel;
    }

    @Override
    public <Q, R> ClientCall<Q, R> interceptCall(MethodDescriptor<Q, R> method, CallOptions options, Channel next) {
        var limited = options.getDeadline() == null
                ? options.withDeadlineAfter(deadlineNanos, TimeUnit.NANOSECONDS)
                : options;
        return new OutgoingCall<>(next.newCall(method, limited), method.getFullMethodName(), this);
    }

    void finished(String method, Status.Code code, long nanos) {
        metrics.computeIfAbsent(method, name -> new CallMetrics(meters, "grpc.client.call.duration", name))
                .record(code, nanos);
        log.debug("method={} code={} duration_ms={}", method, code, LogText.millis(nanos));
        if (code == Status.Code.UNAVAILABLE) {
            connectAgain();
        }
    }

    // gRPC backs off for up to two minutes; while there are calls, reconnect every half second
    private void connectAgain() {
        var connection = channel;
        var last = lastReconnect.get();
        var now = System.nanoTime();
        if (connection != null && now - last >= RECONNECT_NANOS && lastReconnect.compareAndSet(last, now)) {
            connection.resetConnectBackoff();
        }
    }
}
