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
 * Bounds the memory of messages that are not complete yet and of answers that are not sent yet, of all calls together.
 *
 * <p>A connection may hold as much as is free: one alone holds half, three hold three quarters between them, and there is
 * always something left for the next one.
 */
final class CallBytes extends ServerStreamTracer.Factory {
    /** How calls end whose connection holds too much. */
    static final Status TOO_MUCH =
            Status.RESOURCE_EXHAUSTED.withDescription("too many bytes wait on this connection, send and read faster");

    private static final Logger log = LoggerFactory.getLogger(CallBytes.class);
    private static final Context.Key<Stream> STREAM = Context.key("stream");
    private static final Attributes.Key<AtomicLong> CONNECTION = Attributes.Key.create("bytes of the connection");

    // many small pieces cost more than their bytes
    private static final int COST_OF_A_PIECE = 256;

    private final AtomicLong held = new AtomicLong();
    private final long most;

    /** Lets calls hold {@code most} bytes. */
    CallBytes(long most) {
        this.most = most;
    }

    /** Counts the bytes of each connection; a server needs this filter beside the tracer. */
    ServerTransportFilter connections() {
        return new ServerTransportFilter() {
            @Override
            public Attributes transportReady(Attributes attributes) {
                return attributes.toBuilder().set(CONNECTION, new AtomicLong()).build();
            }
        };
    }

    /** Ends calls of services outside of the pipeline when they hold too much. */
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
            log.debug("a call that holds too much was closed before");
        }
    }

    /** The bytes that are held now. */
    long held() {
        return held.get();
    }

    @Override
    public ServerStreamTracer newServerStreamTracer(String method, Metadata headers) {
        return new Stream(this);
    }

    /** What one call holds. */
    static final class Stream extends ServerStreamTracer {
        private final CallBytes all;
        private final AtomicLong own = new AtomicLong();
        private volatile @Nullable AtomicLong connection;
        private volatile @Nullable Runnable end;

        private Stream(CallBytes all) {
            this.all = all;
        }

        /** The stream of the current call, if its server counts bytes. */
        static @Nullable Stream current() {
            return STREAM.get();
        }

        /** Runs {@code action} each time that the call holds more than it may. */
        void whenTooMuch(Runnable action) {
            end = action;
        }

        /** Whether the call's connection holds more than it may. */
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
