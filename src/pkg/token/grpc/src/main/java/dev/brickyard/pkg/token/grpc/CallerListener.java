package dev.brickyard.pkg.token.grpc;

import io.grpc.ForwardingServerCallListener.SimpleForwardingServerCallListener;
import io.grpc.ServerCall;

import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.CallerContext;

/** Sets the caller in {@link CallerContext} during each callback, on any thread. */
final class CallerListener<Q> extends SimpleForwardingServerCallListener<Q> {
    private final Caller caller;

    CallerListener(ServerCall.Listener<Q> handler, Caller caller) {
        super(handler);
        this.caller = caller;
    }

    @Override
    public void onMessage(Q message) {
        run(() -> super.onMessage(message));
    }

    @Override
    public void onHalfClose() {
        run(super::onHalfClose);
    }

    @Override
    public void onCancel() {
        run(super::onCancel);
    }

    @Override
    public void onComplete() {
        run(super::onComplete);
    }

    @Override
    public void onReady() {
        run(super::onReady);
    }

    @SuppressWarnings("try") // the scopes are only closed
    private void run(Runnable callback) {
        try (var context = CallerContext.open(caller);
                var id = RequestContext.openCaller(caller.subject())) {
            callback.run();
        }
    }
}
