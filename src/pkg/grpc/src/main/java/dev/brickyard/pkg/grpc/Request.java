package dev.brickyard.pkg.grpc;

import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A message as it came in: the request, or why it cannot be read.
 *
 * <p>gRPC itself takes a message that cannot be read for a fault of the server and logs its stack trace.
 */
record Request<Q>(Q message, @Nullable Status problem) {
    /** Reads what {@code marshaller} reads, and keeps what it throws. */
    static <Q> Marshaller<Request<Q>> marshaller(Marshaller<Q> marshaller) {
        return new Marshaller<>() {
            @Override
            public InputStream stream(Request<Q> request) {
                throw new UnsupportedOperationException("a server sends no requests");
            }

            @Override
            public Request<Q> parse(InputStream bytes) {
                try {
                    return new Request<>(marshaller.parse(bytes), null);
                } catch (RuntimeException e) {
                    return unreadable(problem(e));
                }
            }
        };
    }

    @SuppressWarnings("NullAway") // whoever takes the message looks at the problem first
    private static <Q> Request<Q> unreadable(Status problem) {
        return new Request<>(null, problem);
    }

    private static Status problem(RuntimeException error) {
        // a compressed message is found to be too large only while it is unpacked
        var tooLarge = error instanceof StatusRuntimeException status
                && status.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED;
        return tooLarge
                ? Status.RESOURCE_EXHAUSTED.withDescription("the request is too large")
                : Status.INVALID_ARGUMENT.withDescription("the request cannot be read");
    }
}
