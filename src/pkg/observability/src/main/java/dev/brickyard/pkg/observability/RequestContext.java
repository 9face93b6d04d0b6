package dev.brickyard.pkg.observability;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The request that the current thread handles. Log lines contain its request id, trace id and span id. */
public final class RequestContext {
    /** The log field of the request id, which is propagated to all services that take part in a request. */
    public static final String REQUEST_ID = "http.request.id";

    private RequestContext() {}

    /** Sets the request id of the current thread, but not its trace, until the scope is closed on the same thread. */
    public static Scope open(String requestId) {
        return open(requestId, Context.current());
    }

    /**
     * Sets the request id and trace of the current thread until the scope is closed on the same thread.
     *
     * @param requestId the request id
     * @param trace the context with the span of the request, which becomes the current context
     */
    @SuppressWarnings("MustBeClosedChecker") // closed by the scope
    public static Scope open(String requestId, Context trace) {
        var outerRequestId = requestId();
        MDC.put(REQUEST_ID, requestId);
        var span = trace.makeCurrent();
        return () -> {
            span.close();
            if (outerRequestId == null) {
                MDC.remove(REQUEST_ID);
            } else {
                MDC.put(REQUEST_ID, outerRequestId);
            }
        };
    }

    /** Returns the id of the current request, or null outside of requests. */
    public static @Nullable String requestId() {
        return MDC.get(REQUEST_ID);
    }

    /** Restores the previous request of the thread when closed. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
