package dev.brickyard.pkg.observability;

import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The ids of the request that the current thread works on; every line of the log carries them. */
public final class RequestContext {
    /** The log's name of the id that follows a request through all services. */
    public static final String REQUEST_ID = "request_id";

    /** The log's name of the W3C trace id. */
    public static final String TRACE_ID = "trace_id";

    private RequestContext() {}

    /** Sets the ids for the current thread, until the scope is closed on the same thread. */
    public static Scope open(String requestId, String traceId) {
        var outerRequestId = requestId();
        var outerTraceId = traceId();
        MDC.put(REQUEST_ID, requestId);
        MDC.put(TRACE_ID, traceId);
        return () -> {
            restore(REQUEST_ID, outerRequestId);
            restore(TRACE_ID, outerTraceId);
        };
    }

    /** The current request's id, or null outside of requests. */
    public static @Nullable String requestId() {
        return MDC.get(REQUEST_ID);
    }

    /** The current trace's id, or null outside of requests. */
    public static @Nullable String traceId() {
        return MDC.get(TRACE_ID);
    }

    private static void restore(String key, @Nullable String value) {
        if (value == null) {
            MDC.remove(key);
        } else {
            MDC.put(key, value);
        }
    }

    /** Gives the thread its former ids back. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
