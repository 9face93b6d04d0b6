package dev.brickyard.pkg.observability;

import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanId;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceId;
import io.opentelemetry.api.trace.TraceState;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** The ids of requests whose caller sent none, or none that is fit to be passed on. */
public final class RequestIds {
    private static final int LONGEST = 128;

    private RequestIds() {}

    /**
     * The id that a caller sent, or a new one: what a caller sends ends up in logs and in further calls, so that only a
     * plain, short id is taken over.
     */
    public static String requestId(@Nullable String sent) {
        return sent != null && isPlain(sent) ? sent : randomId();
    }

    /** A trace that nobody records, whose id the lines of the log carry all the same. */
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
