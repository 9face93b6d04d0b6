package dev.brickyard.pkg.observability;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Validates the ids of requests and callers, and generates request and trace ids. */
public final class RequestIds {
    private static final int LONGEST = 128;

    private RequestIds() {}

    /**
     * Returns {@code sent} if it has at most 128 printable ASCII characters without spaces, otherwise a new id. Request ids are
     * logged and sent to other services, so arbitrary client input must not be accepted.
     */
    public static String requestId(@Nullable String sent) {
        return sent != null && isPlain(sent) ? sent : randomId();
    }

    /** Returns {@code sent} under the same condition as a request id, otherwise null. */
    public static @Nullable String callerId(@Nullable String sent) {
        return sent != null && isPlain(sent) ? sent : null;
    }

    /** Returns an unsampled trace context, whose ids appear in log lines. */
    public static SpanContext newTrace() {
        var spanId = SpanId.fromLong(ThreadLocalRandom.current().nextLong());
        return SpanContext.create(randomId(), spanId, TraceFlags.getDefault(), TraceState.getDefault());
    }

    private static boolean isPlain(String id) {
        return !id.isEmpty() && id.length() <= LONGEST && id.chars().allMatch(c -> c > ' ' && c < 127);
    }

    private static String randomId() {
        var random = ThreadLocalRandom.current();
        return TraceId.fromLongs(random.nextLong(), random.nextLong());
    }
}
