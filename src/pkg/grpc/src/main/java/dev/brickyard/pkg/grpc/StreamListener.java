package dev.brickyard.pkg.grpc;

import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;

/** Passes the events of a streaming call to its handler immediately. */
final class StreamListener<Q> extends ServerCall.Listener<Request<Q>> {
    private final Call<Q, ?> call;
    private ServerCall.Listener<Q> handler = new ServerCall.Listener<>() {};

    private StreamListener(Call<Q, ?> call) {
        this.call = call;
    }

    static <Q, R> StreamListener<Q> start(Call<Q, R> call, ServerCallHandler<Q, R> handler, Metadata headers) {
        var listener = new StreamListener<>(call);
        call.begin();
        call.run(() -> listener.handler = handler.startCall(call, headers));
        return listener;
    }

    @Override
    public void onMessage(Request<Q> request) {
        if (request.problem() == null) {
            call.run(() -> handler.onMessage(request.message()));
        } else {
            call.refuse(request.problem(), new Metadata());
        }
    }

    @Override
    public void onHalfClose() {
        call.run(() -> handler.onHalfClose());
    }

    @Override
    public void onReady() {
        call.run(() -> handler.onReady());
    }

    @Override
    public void onCancel() {
        call.left();
        call.runAnyway(() -> handler.onCancel());
    }

    @Override
    public void onComplete() {
        call.runAnyway(() -> {
            // unless the handler closed the call itself, report its end as a cancellation
            if (call.isAnswered()) {
                handler.onComplete();
            } else {
                handler.onCancel();
            }
        });
    }
}
