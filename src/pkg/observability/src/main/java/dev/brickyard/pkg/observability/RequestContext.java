package dev.brickyard.pkg.observability;

import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** The request that the current thread handles. Log lines contain its request id, trace id and span id. */
public final class RequestContext {
    /** The log field of the request id, which is propagated to all services that take part in a request. */
    public static final String REQUEST_ID = "http.request.id";

    /** The log field of the caller's id, which is propagated like the request id. */
    public static final String CALLER_ID = "user.id";

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
        var field = set(REQUEST_ID, requestId);
        var span = trace.makeCurrent();
        return () -> {
            span.close();
            field.close();
        };
    }

    /**
     * Sets the id of the caller on whose behalf the current thread works, until the scope is closed on the same thread.
     *
     * @param callerId the id of the authenticated caller, or the id that another service of the organisation sent
     */
    public static Scope openCaller(String callerId) {
        return set(CALLER_ID, callerId);
    }

    /** Returns the id of the current request, or null outside of requests. */
    public static @Nullable String requestId() {
        return MDC.get(REQUEST_ID);
    }

    /**
     * Returns the id of the caller of the current request; null if unknown. It is for logs and for records of who changed
     * something, not for authorization: any client that can reach a gRPC service can send one.
     */
    public static @Nullable String callerId() {
        return MDC.get(CALLER_ID);
    }

    private static Scope set(String field, String value) {
        var outer = MDC.get(field);
        MDC.put(field, value);
        return () -> {
            if (outer == null) {
                MDC.remove(field);
            } else {
                MDC.put(field, outer);
            }
        };
    }

    /** Restores the previous request of the thread when closed. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
