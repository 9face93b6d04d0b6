package ${package}.clients.${servicePackage}.v1.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Watches and disturbs the calls that reach a test's server. */
final class CallProbe implements ServerInterceptor {
    private static final Metadata.Key<String> REQUEST_ID =
            Metadata.Key.of("x-request-id", Metadata.ASCII_STRING_MARSHALLER);

    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean silent;
    private volatile @Nullable String requestId;

    /** The request id of the latest call. */
    @Nullable
    String requestId() {
        return requestId;
    }

    /** Answers the next calls with UNAVAILABLE. */
    void refuse(int calls) {
        refusals.set(calls);
    }

    /** Whether calls go unanswered. */
    void silent(boolean silent) {
        this.silent = silent;
    }

    @Override
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        requestId = headers.get(REQUEST_ID);
        if (silent) {
            return new ServerCall.Listener<>() {};
        }
        if (refusals.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            call.close(Status.UNAVAILABLE, new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }
}
