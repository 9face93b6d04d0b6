package dev.brickyard.pkg.grpc;

import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Starts each call of one method within its context and under its deadline. */
final class CallHandler<Q, R> implements ServerCallHandler<Q, R> {
    private final ServerCallHandler<Q, R> handler;
    private final CallObserver observer;
    private final DeadlineWatch deadlines;
    private final long longestNanos;
    private final boolean handlesEveryEvent;

    CallHandler(
            ServerCallHandler<Q, R> handler,
            CallObserver observer,
            DeadlineWatch deadlines,
            Duration longest,
            boolean handlesEveryEvent) {
        this.handler = handler;
        this.observer = observer;
        this.deadlines = deadlines;
        this.longestNanos = longest.isZero() ? DeadlineWatch.NEVER : longest.toNanos();
        this.handlesEveryEvent = handlesEveryEvent;
    }

    @Override
    public ServerCall.Listener<Q> startCall(ServerCall<Q, R> call, Metadata headers) {
        var grpcContext = Context.current();
        var asked = grpcContext.getDeadline();
        var nanos = asked == null ? longestNanos : Math.min(longestNanos, asked.timeRemaining(TimeUnit.NANOSECONDS));
        var watched = new WatchedCall<>(call, observer, observer.context(headers), grpcContext, deadlines, nanos);
        deadlines.add(watched);
        var listener = new WatchedListener<Q>(watched, handlesEveryEvent);
        listener.start(() -> handler.startCall(watched, headers));
        return listener;
    }
}
