package dev.brickyard.pkg.grpc;

import io.grpc.ServerCall;
import java.util.function.Supplier;

import dev.brickyard.pkg.observability.RequestContext;

/**
 * Runs a handler's callbacks within the call's context and turns whatever they throw into an answer.
 *
 * <p>A handler of one request runs its own code only when the request is complete: the context is set up there alone.
 */
final class WatchedListener<Q> extends ServerCall.Listener<Q> {
    private final WatchedCall<Q, ?> call;
    private final boolean everyEvent;
    private ServerCall.Listener<Q> handler = new ServerCall.Listener<>() {};

    WatchedListener(WatchedCall<Q, ?> call, boolean everyEvent) {
        this.call = call;
        this.everyEvent = everyEvent;
    }

    void start(Supplier<ServerCall.Listener<Q>> start) {
        run(everyEvent, () -> handler = start.get());
    }

    @Override
    public void onMessage(Q message) {
        run(everyEvent, () -> handler.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        run(true, () -> handler.onHalfClose());
    }

    @Override
    public void onReady() {
        run(everyEvent, () -> handler.onReady());
    }

    @Override
    public void onCancel() {
        call.left();
        finish(() -> handler.onCancel());
    }

    @Override
    public void onComplete() {
        // a handler that was cut short has not seen the end of the call: to it, this is a cancellation
        finish(() -> {
            if (call.isAnswered()) {
                handler.onComplete();
            } else {
                handler.onCancel();
            }
        });
    }

    private void run(boolean inContext, Runnable callback) {
        if (!call.isOpen()) {
            return;
        }
        if (!inContext) {
            guard(callback);
        } else if (call.enter()) {
            try {
                guardInContext(callback);
            } finally {
                call.exit();
            }
        }
    }

    private void finish(Runnable callback) {
        if (everyEvent) {
            guardInContext(callback);
        } else {
            guard(callback);
        }
    }

    @SuppressWarnings("try") // the scopes are there to be closed
    private void guardInContext(Runnable callback) {
        var context = call.context();
        try (var ignored = RequestContext.open(context.requestId(), context.traceId());
                var alsoIgnored = context.telemetry().makeCurrent()) {
            guard(callback);
        }
    }

    private void guard(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable failure) {
            call.fail(failure);
        }
    }
}
