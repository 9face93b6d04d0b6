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
 * A call that ends exactly once: by its handler's answer, its handler's failure, its deadline or its caller's leaving.
 *
 * <p>The lock orders the handler's thread and the deadline's, since gRPC's calls are not thread-safe.
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

    /** A call of the current gRPC context, which ends after {@code longestNanos} if its caller set no shorter time. */
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

    /** Whether an answer is still awaited. */
    boolean isOpen() {
        return !finished && !grpcContext.isCancelled();
    }

    /** Whether the handler gave the answer itself. */
    boolean isAnswered() {
        return answered;
    }

    /** Whether it failed since what it needs is busy. */
    boolean isOverload() {
        return overload;
    }

    /** The request is complete: from now on, a server that stops waits for the answer. */
    synchronized void begin() {
        if (!finished && !working) {
            working = true;
            calls.begin();
        }
    }

    /**
     * Runs a callback of the handler unless the call is over; what it throws is the answer.
     *
     * <p>The deadline interrupts the thread meanwhile.
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

    /** The same for a callback that the handler gets at the end of the call. */
    void runAnyway(Runnable callback) {
        grpcContext.run(() -> context.run(() -> {
            try {
                callback.run();
            } catch (Throwable failure) {
                fail(failure);
            }
        }));
    }

    /** Runs {@code action} once when the call is over and no callback of its handler runs any more. */
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

    /** Answers with {@code status} without the handler, whose fault it is not. */
    void refuse(Status status, Metadata trailers) {
        end(status, trailers, null);
    }

    /** The caller has gone: there is nobody to answer. */
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
            // chosen by the handler: the code stands, but its text may tell of internals
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

    /** Ends what {@code enter} began, and with it an interrupt that was meant for the handler. */
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
            // asked before the end, which cancels the context too
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
            log.debug("gRPC had closed {} itself", method.getFullMethodName(), e);
        }
    }

    // once the caller has gone, whatever the handler made of it does not count
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
