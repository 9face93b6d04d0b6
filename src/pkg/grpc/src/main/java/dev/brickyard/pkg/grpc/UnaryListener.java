package dev.brickyard.pkg.grpc;

import io.grpc.Grpc;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Receives the request of a unary call on the network thread, and runs the handler on another thread once the request is
 * complete and the {@link MethodGate} admits the call.
 */
final class UnaryListener<Q, R> extends ServerCall.Listener<Request<Q>> implements MethodGate.Entrant, Runnable {
    private static final Status BUSY = Status.UNAVAILABLE.withDescription("too busy, try again later");
    private static final Status NO_REQUEST = Status.INVALID_ARGUMENT.withDescription("missing request");
    private static final Status TWO_REQUESTS = Status.INVALID_ARGUMENT.withDescription("more than one request");

    private final Call<Q, R> call;
    private final ServerCallHandler<Q, R> handler;
    private final Metadata headers;
    private final MethodGate gate;
    private final Executor threads;
    private @Nullable Q request;
    private long arrived;
    private long entered;
    private ServerCall.@Nullable Listener<Q> listener;
    private @Nullable Runnable lastEvent;
    private boolean over;

    private UnaryListener(
            Call<Q, R> call, ServerCallHandler<Q, R> handler, Metadata headers, MethodGate gate, Executor threads) {
        this.call = call;
        this.handler = handler;
        this.headers = headers;
        this.gate = gate;
        this.threads = threads;
    }

    static <Q, R> UnaryListener<Q, R> start(
            Call<Q, R> call, ServerCallHandler<Q, R> handler, Metadata headers, MethodGate gate, Executor threads) {
        // requests a second message to detect clients that send too many
        call.request(2);
        return new UnaryListener<>(call, handler, headers, gate, threads);
    }

    @Override
    public void onMessage(Request<Q> received) {
        if (received.problem() != null) {
            call.refuse(received.problem(), new Metadata());
        } else if (request != null) {
            call.refuse(TWO_REQUESTS, new Metadata());
        } else {
            request = received.message();
        }
    }

    @Override
    public void onHalfClose() {
        if (request == null) {
            call.refuse(NO_REQUEST, new Metadata());
        } else if (call.isOpen()) {
            arrived = System.nanoTime();
            call.begin();
            gate.arrive(this);
        }
    }

    @Override
    public Object connection() {
        // address and port are unique among open connections
        return Objects.requireNonNullElse(call.getAttributes().get(Grpc.TRANSPORT_ATTR_REMOTE_ADDR), gate);
    }

    @Override
    public boolean isOpen() {
        return call.isOpen();
    }

    @Override
    public void enter() {
        entered = System.nanoTime();
        try {
            threads.execute(this);
        } catch (RejectedExecutionException stopped) {
            refuse();
            gate.leave(entered, false);
        }
    }

    @Override
    public void refuse() {
        call.observer().refused();
        call.refuse(BUSY, ErrorTable.pushBack());
    }

    /** Runs the handler with the complete request. */
    @Override
    public void run() {
        call.observer().waited(System.nanoTime() - arrived);
        call.run(this::handle);
        call.whenOver(this::leave);
    }

    private void handle() {
        var started = handler.startCall(call, headers);
        listener = started;
        started.onMessage(Objects.requireNonNull(request));
        started.onHalfClose();
    }

    private void leave() {
        gate.leave(entered, call.isOverload());
        Runnable event;
        synchronized (this) {
            over = true;
            event = lastEvent;
        }
        if (event != null) {
            event.run();
        }
    }

    @Override
    public void onCancel() {
        call.left();
        last(ServerCall.Listener::onCancel);
    }

    @Override
    public void onComplete() {
        // if the handler did not close the call itself, its end is a cancellation for the handler
        last(call.isAnswered() ? ServerCall.Listener::onComplete : ServerCall.Listener::onCancel);
    }

    // events of a call must not overlap: the last event waits until the handler has returned
    private void last(Consumer<ServerCall.Listener<Q>> event) {
        Runnable tell = () -> {
            var told = listener;
            if (told != null) {
                call.runAnyway(() -> event.accept(told));
            }
        };
        synchronized (this) {
            if (!over) {
                lastEvent = tell;
                return;
            }
        }
        tell.run();
    }
}
