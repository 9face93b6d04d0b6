package dev.brickyard.pkg.observability;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The request that the current thread works on; every line of the log carries its id, and those of its trace and span. */
public final class RequestContext {
    /** The log's name of the id that follows a request through all services. */
    public static final String REQUEST_ID = "http.request.id";

    private RequestContext() {}

    /** Sets the request of the current thread, whose trace stays as it is, until the scope is closed on the same thread. */
    public static Scope open(String requestId) {
        return open(requestId, Context.current());
    }

    /**
     * Sets the request of the current thread, until the scope is closed on the same thread.
     *
     * @param requestId the id that follows the request through all services
     * @param trace holds the span of the request, which becomes the current one
     */
    @SuppressWarnings("MustBeClosedChecker") // the scope closes it
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

    /** The current request's id, or null outside of requests. */
    public static @Nullable String requestId() {
        return MDC.get(REQUEST_ID);
    }

    /** Gives the thread its former request back. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
