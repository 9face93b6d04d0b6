package dev.brickyard.pkg.grpc;

import io.grpc.ClientCall;
import io.grpc.ForwardingClientCall.SimpleForwardingClientCall;
import io.grpc.ForwardingClientCallListener.SimpleForwardingClientCallListener;
import io.grpc.Metadata;
import io.grpc.Status;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;

import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.RequestIds;

/** Propagates the request id, the caller's id and the trace, and records the result of the call. */
final class OutgoingCall<Q, R> extends SimpleForwardingClientCall<Q, R> {
    private final String method;
    private final OutgoingCalls calls;
    private final long start = System.nanoTime();

    OutgoingCall(ClientCall<Q, R> call, String method, OutgoingCalls calls) {
        super(call);
        this.method = method;
        this.calls = calls;
    }

    @Override
    public void start(Listener<R> listener, Metadata headers) {
        var requestId = RequestContext.requestId();
        if (requestId != null && !headers.containsKey(TraceHeaders.REQUEST_ID)) {
            headers.put(TraceHeaders.REQUEST_ID, requestId);
        }
        var callerId = RequestIds.callerId(RequestContext.callerId());
        if (callerId != null && !headers.containsKey(TraceHeaders.CALLER_ID)) {
            headers.put(TraceHeaders.CALLER_ID, callerId);
        }
        W3CTraceContextPropagator.getInstance().inject(Context.current(), headers, TraceHeaders.SETTER);
        super.start(
                new SimpleForwardingClientCallListener<>(listener) {
                    @Override
                    public void onClose(Status status, Metadata trailers) {
                        calls.finished(method, status.getCode(), System.nanoTime() - start);
                        super.onClose(status, trailers);
                    }
                },
                headers);
    }
}
