package dev.brickyard.pkg.grpc;

import io.grpc.Context;
import io.grpc.ForwardingServerCall.SimpleForwardingServerCall;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.Status;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A call that ends exactly once: by its handler's answer, its handler's failure, its deadline or its caller's leaving.
 *
 * <p>The lock orders the handler's thread and the deadline's, since gRPC's calls are not thread-safe.
 */
final class WatchedCall<Q, R> extends SimpleForwardingServerCall<Q, R> implements DeadlineWatch.Expiring {
    private static final Logger log = LoggerFactory.getLogger(WatchedCall.class);

    private final CallObserver observer;
    private final CallContext context;
    private final Context grpcContext;
    private final DeadlineWatch deadlines;
    private final long start = System.nanoTime();
    private final long deadline;
    private boolean headersSent;
    private boolean messageSent;
    private boolean interrupted;
    private @Nullable Thread runner;
    private volatile boolean answered;
    private volatile boolean finished;

    WatchedCall(
            ServerCall<Q, R> call,
            CallObserver observer,
            CallContext context,
            Context grpcContext,
            DeadlineWatch deadlines,
            long nanos) {
        super(call);
        this.observer = observer;
        this.context = context;
        this.grpcContext = grpcContext;
        this.deadlines = deadlines;
        this.deadline = start + nanos;
    }

    CallContext context() {
        return context;
    }

    @Override
    public long deadline() {
        return deadline;
    }

    /** Whether an answer is still awaited. */
    boolean isOpen() {
        return !finished && !grpcContext.isCancelled();
    }

    /** Whether the handler gave the answer itself. */
    boolean isAnswered() {
        return answered;
    }

    /** Lets the current thread be interrupted at the deadline; false once the call is finished. */
    synchronized boolean enter() {
        runner = finished ? null : Thread.currentThread();
        return !finished;
    }

    /** Ends what {@code enter} began, and with it an interrupt that was meant for the handler. */
    @SuppressWarnings("ReturnValueIgnored")
    synchronized void exit() {
        runner = null;
        if (interrupted) {
            interrupted = false;
            Thread.interrupted();
        }
    }

    @Override
    public void end(Status.Code reason) {
        end(ErrorTable.status(reason), new Metadata(), null);
        interrupt();
    }

    private synchronized void interrupt() {
        if (runner != null) {
            interrupted = true;
            runner.interrupt();
        }
    }

    /** Answers with what the caller may know of {@code error}. */
    void fail(Throwable error) {
        if (!end(ErrorTable.status(error), ErrorTable.trailers(error, observer.service()), error)) {
            observer.failedLate(context, error);
        }
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
    public synchronized void sendHeaders(Metadata headers) {
        if (!finished) {
            headers.put(TraceHeaders.REQUEST_ID, context.requestId());
            headersSent = true;
            super.sendHeaders(headers);
        }
    }

    @Override
    public synchronized void sendMessage(R message) {
        if (!finished) {
            messageSent = true;
            super.sendMessage(message);
        }
    }

    @Override
    public boolean isCancelled() {
        return super.isCancelled() || !isOpen();
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

    private void succeed(Metadata trailers) {
        if (getMethodDescriptor().getType().serverSendsOneMessage() && !messageSent && !finished) {
            fail(new IllegalStateException("the handler completed without a response"));
        } else {
            end(Status.OK, trailers, null);
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
            super.close(status, trailers);
        } catch (IllegalStateException e) {
            log.debug("gRPC had closed {} itself", observer.fullName(), e);
        }
    }

    // once the caller has gone, whatever the handler made of it does not count
    private void report(Status.Code code, @Nullable Throwable error) {
        deadlines.remove(this);
        var now = System.nanoTime();
        var late = code == Status.Code.CANCELLED && now - deadline >= 0;
        observer.finished(context, late ? Status.Code.DEADLINE_EXCEEDED : code, now - start, error);
    }
}
