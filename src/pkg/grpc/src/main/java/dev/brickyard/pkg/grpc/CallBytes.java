package dev.brickyard.pkg.grpc;

import io.grpc.Attributes;
import io.grpc.Context;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerStreamTracer;
import io.grpc.ServerTransportFilter;
import io.grpc.Status;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Limits the memory of incomplete messages and unsent responses of all calls together.
 *
 * <p>A connection may use as many bytes as are free: a single connection up to half, three connections up to three
 * quarters together, so that some memory is always left for another connection.
 */
final class CallBytes extends ServerStreamTracer.Factory {
    /** The status of calls whose connection exceeds its share. */
    static final Status TOO_MUCH = Status.RESOURCE_EXHAUSTED.withDescription(
            "too many buffered bytes on this connection, send requests and read responses faster");

    private static final Logger log = LoggerFactory.getLogger(CallBytes.class);
    private static final Context.Key<Stream> STREAM = Context.key("stream");
    private static final Attributes.Key<AtomicLong> CONNECTION = Attributes.Key.create("bytes of the connection");

    // the overhead of a buffer, which dominates for many small ones
    private static final int COST_OF_A_PIECE = 256;

    private final AtomicLong held = new AtomicLong();
    private final long most;

    /** Limits the total to {@code most} bytes. */
    CallBytes(long most) {
        this.most = most;
    }

    /** Returns the filter that counts bytes by connection; a server needs it in addition to the tracer. */
    ServerTransportFilter connections() {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                return attributes.toBuilder().set(CONNECTION, new AtomicLong()).build();
            }
        };
    }

    /** Returns an interceptor that applies the limit to services outside the {@link CallPipeline}. */
    ServerInterceptor bound() {
        return new ServerInterceptor() {
            @Override
            public <Q, R> ServerCall.Listener<Q> interceptCall(
                    ServerCall<Q, R> call, Metadata headers, ServerCallHandler<Q, R> next) {
                var stream = Stream.current();
                if (stream != null) {
                    stream.whenTooMuch(() -> closeOnce(call));
                }
                return next.startCall(call, headers);
            }
        };
    }

    private static void closeOnce(ServerCall<?, ?> call) {
        try {
            call.close(TOO_MUCH, new Metadata());
        } catch (IllegalStateException alreadyClosed) {
            log.debug("a call over the memory limit was already closed");
        }
    }

    /** Returns the number of bytes in use. */
    long held() {
        return held.get();
    }

    @Override
    public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
        return new Stream(this);
    }

    /** Counts the bytes of one call. */
    static final class Stream extends ServerStreamTracer {
        private final CallBytes all;
        private final AtomicLong own = new AtomicLong();
        private volatile @Nullable AtomicLong connection;
        private volatile @Nullable Runnable end;

        private Stream(CallBytes all) {
            this.all = all;
        }

        /** Returns the stream of the current call, or null if its server does not count bytes. */
        static @Nullable Stream current() {
            return STREAM.get();
        }

        /** Runs {@code action} each time bytes arrive while the connection exceeds its share. */
        void whenTooMuch(Runnable action) {
            end = action;
        }

        /** Returns whether the connection of the call exceeds its share. */
        boolean isTooMuch() {
            var counter = connection;
            return counter != null && counter.get() > all.most - all.held.get();
        }

        @Override
        public Context filterContext(Context context) {
            return context.withValue(STREAM, this);
        }

        @Override
        public void serverCallStarted(ServerCallInfo<?, ?> call) {
            connection = call.getAttributes().get(CONNECTION);
        }

        @Override
        public void inboundWireSize(long bytes) {
            hold(bytes + COST_OF_A_PIECE);
            var action = end;
            if (action != null && isTooMuch()) {
                action.run();
            }
        }

        @Override
        public void inboundMessageRead(int number, long wireSize, long size) {
            release();
        }

        @Override
        public void outboundWireSize(long bytes) {
            hold(bytes);
        }

        @Override
        public void streamClosed(Status status) {
            release();
        }

        private void hold(long bytes) {
            var counter = connection;
            if (counter != null) {
                own.addAndGet(bytes);
                counter.addAndGet(bytes);
                all.held.addAndGet(bytes);
            }
        }

        private void release() {
            var counter = connection;
            if (counter != null) {
                var bytes = own.getAndSet(0);
                counter.addAndGet(-bytes);
                all.held.addAndGet(-bytes);
            }
        }
    }
}
