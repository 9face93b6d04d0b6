package dev.brickyard.pkg.grpc;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.SecurityLevel;
import io.grpc.ServerCall;
import io.grpc.Status;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.errors.InternalException;

/**
 * A call that ends exactly once: with the response or failure of its handler, at its deadline, or when it is cancelled.
 *
 * <p>A lock synchronizes the handler thread with the deadline thread, because {@link ServerCall} is not thread-safe.
 */
final class Call<Q, R> extends ServerCall<Q, R> implements RunningCalls.Expiring {
    private static final Logger log = LoggerFactory.getLogger(Call.class);

    private final ServerCall<Request<Q>, R> wire;
    private final MethodDescriptor<Q, R> method;
    private final CallObserver observer;
    private final CallContext context;
    private final Context grpcContext = Context.current();
    private final RunningCalls calls;
    private final CallBytes.@Nullable Stream bytes = CallBytes.Stream.current();
    private final long start = System.nanoTime();
    private final long deadline;
    private boolean working;
    private boolean headersSent;
    private boolean messageSent;
    private boolean interrupted;
    private @Nullable Thread runner;
    private @Nullable Runnable whenOver;
    private volatile boolean answered;
    private volatile boolean finished;
    private volatile boolean overload;

    /** Creates a call in the current gRPC context that ends after {@code longestNanos}, or earlier at the client's deadline. */
    Call(
            ServerCall<Request<Q>, R> wire,
            MethodDescriptor<Q, R> method,
            CallObserver observer,
            CallContext context,
            RunningCalls calls,
            long longestNanos) {
        this.wire = wire;
        this.method = method;
        this.observer = observer;
        this.context = context;
        this.calls = calls;
        var asked = grpcContext.getDeadline();
        this.deadline = start
                + (asked == null ? longestNanos : Math.min(longestNanos, asked.timeRemaining(TimeUnit.NANOSECONDS)));
        calls.add(this);
        if (bytes != null) {
            bytes.whenTooMuch(() -> refuse(CallBytes.TOO_MUCH, new Metadata()));
        }
    }

    @Override
    public long deadline() {
        return deadline;
    }

    CallObserver observer() {
        return observer;
    }

    /** Returns whether the call has neither ended nor been cancelled. */
    boolean isOpen() {
        return !finished && !grpcContext.isCancelled();
    }

    /** Returns whether the handler closed the call itself. */
    boolean isAnswered() {
        return answered;
    }

    /** Returns whether the call failed with {@link InternalException#busy}. */
    boolean isOverload() {
        return overload;
    }

    /** Marks the request as complete: from now on, a stopping server waits for this call. */
    synchronized void begin() {
        if (!finished && !working) {
            working = true;
            calls.begin();
        }
    }

    /**
     * Runs a callback of the handler unless the call has ended; if the callback throws, the call fails with that error.
     *
     * <p>The thread is interrupted if the deadline expires during the callback.
     */
    void run(Runnable callback) {
        if (!grpcContext.isCancelled() && enter()) {
            try {
                runAnyway(callback);
            } finally {
                exit();
            }
        }
    }

    /** Like {@link #run}, but also if the call has ended: for the callbacks at the end of a call. */
    void runAnyway(Runnable callback) {
        grpcContext.run(() -> context.run(() -> {
            try {
                callback.run();
            } catch (Throwable failure) {
                fail(failure);
            }
        }));
    }

    /** Runs {@code action} once, after the call has ended and all callbacks of its handler have returned. */
    void whenOver(Runnable action) {
        synchronized (this) {
            if (!isOver()) {
                whenOver = action;
                return;
            }
        }
        action.run();
    }

    @Override
    public void end(Status.Code reason) {
        end(ErrorTable.status(reason), new Metadata(), null);
        interrupt();
    }

    /** Ends the call with {@code status} instead of a response of the handler. */
    void refuse(Status status, Metadata trailers) {
        end(status, trailers, null);
    }

    /** Ends the call without a response, because the client has cancelled it. */
    void left() {
        synchronized (this) {
            if (finished) {
                return;
            }
            finished = true;
        }
        report(Status.Code.CANCELLED, null);
    }

    @Override
    public MethodDescriptor<Q, R> getMethodDescriptor() {
        return method;
    }

    @Override
    public void request(int messages) {
        wire.request(messages);
    }

    @Override
    public synchronized void sendHeaders(Metadata headers) {
        if (!finished) {
            headers.put(TraceHeaders.REQUEST_ID, context.requestId());
            headersSent = true;
            wire.sendHeaders(headers);
        }
    }

    @Override
    public synchronized void sendMessage(R message) {
        if (bytes != null && bytes.isTooMuch()) {
            end(CallBytes.TOO_MUCH, new Metadata(), null);
        } else if (!finished) {
            messageSent = true;
            wire.sendMessage(message);
        }
    }

    @Override
    public void close(Status status, Metadata trailers) {
        answered = true;
        if (status.isOk()) {
            succeed(trailers);
        } else if (status.getCode() == Status.Code.UNKNOWN && status.getCause() != null) {
            fail(status.getCause());
        } else if (ErrorDetail.of(trailers).isPresent()) {
            end(status, trailers, status.asRuntimeException());
        } else {
            // keep the handler's code, but not its description, which may reveal internals
            end(ErrorTable.status(status.getCode()), new Metadata(), status.asRuntimeException());
        }
    }

    @Override
    public boolean isCancelled() {
        return wire.isCancelled() || !isOpen();
    }

    @Override
    public boolean isReady() {
        return wire.isReady();
    }

    @Override
    public void setCompression(String compressor) {
        wire.setCompression(compressor);
    }

    @Override
    public void setMessageCompression(boolean enabled) {
        wire.setMessageCompression(enabled);
    }

    @Override
    public void setOnReadyThreshold(int bytes) {
        wire.setOnReadyThreshold(bytes);
    }

    @Override
    public SecurityLevel getSecurityLevel() {
        return wire.getSecurityLevel();
    }

    @Override
    public Attributes getAttributes() {
        return wire.getAttributes();
    }

    @Override
    public @Nullable String getAuthority() {
        return wire.getAuthority();
    }

    private void fail(Throwable error) {
        if (!end(ErrorTable.status(error), ErrorTable.trailers(error, observer.service()), error)) {
            observer.failedLate(context, error);
        }
    }

    private void succeed(Metadata trailers) {
        if (method.getType().serverSendsOneMessage() && !messageSent && !finished) {
            fail(new IllegalStateException("the handler completed without a response"));
        } else {
            end(Status.OK, trailers, null);
        }
    }

    private synchronized boolean enter() {
        runner = finished ? null : Thread.currentThread();
        return !finished;
    }

    /** Reverts {@code enter} and clears an interrupt that was meant for the handler. */
    @SuppressWarnings("ReturnValueIgnored")
    private void exit() {
        synchronized (this) {
            runner = null;
            if (interrupted) {
                interrupted = false;
                Thread.interrupted();
            }
        }
        tellIfOver();
    }

    private synchronized void interrupt() {
        if (runner != null) {
            interrupted = true;
            runner.interrupt();
        }
    }

    private boolean end(Status status, Metadata trailers, @Nullable Throwable error) {
        boolean left;
        synchronized (this) {
            if (finished) {
                return false;
            }
            finished = true;
            // before closing the call, which also cancels the context
            left = grpcContext.isCancelled();
            if (!headersSent) {
                trailers.put(TraceHeaders.REQUEST_ID, context.requestId());
            }
            closeQuietly(status, trailers);
        }
        report(left ? Status.Code.CANCELLED : status.getCode(), error);
        return true;
    }

    private void closeQuietly(Status status, Metadata trailers) {
        try {
            wire.close(status, trailers);
        } catch (IllegalStateException e) {
            log.debug("{} was already closed by gRPC", method.getFullMethodName(), e);
        }
    }

    // a cancelled call is reported as CANCELLED, regardless of the handler's result
    private void report(Status.Code code, @Nullable Throwable error) {
        overload = error instanceof InternalException internal && internal.busy();
        calls.remove(this);
        if (working) {
            calls.end();
        }
        var now = System.nanoTime();
        var late = code == Status.Code.CANCELLED && now - deadline >= 0;
        observer.finished(context, late ? Status.Code.DEADLINE_EXCEEDED : code, now - start, error);
        tellIfOver();
    }

    private void tellIfOver() {
        Runnable action;
        synchronized (this) {
            action = isOver() ? whenOver : null;
            whenOver = action == null ? whenOver : null;
        }
        if (action != null) {
            action.run();
        }
    }

    private boolean isOver() {
        return finished && runner == null;
    }
}
