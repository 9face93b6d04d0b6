package dev.brickyard.pkg.grpc;

import io.grpc.MethodDescriptor.Marshaller;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * A received request, or the status for a malformed one.
 *
 * <p>By default, gRPC treats a malformed request as a server error and logs a stack trace.
 */
record Request<Q>(Q message, @Nullable Status problem) {
    /** Wraps {@code marshaller}; its exceptions become the {@code problem} of the request. */
    static <Q> Marshaller<Request<Q>> marshaller(Marshaller<Q> marshaller) {
        return new Marshaller<>() {
            @Override
            public InputStream stream(Request<Q> request) {
                throw new UnsupportedOperationException("a server does not send requests");
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

    @SuppressWarnings("NullAway") // message is only read if problem is null
    private static <Q> Request<Q> unreadable(Status problem) {
        return new Request<>(null, problem);
    }

    private static Status problem(RuntimeException error) {
        // the size of a compressed message is known only after decompression
        var tooLarge = error instanceof StatusRuntimeException status
                && status.getStatus().getCode() == Status.Code.RESOURCE_EXHAUSTED;
        return tooLarge
                ? Status.RESOURCE_EXHAUSTED.withDescription("request too large")
                : Status.INVALID_ARGUMENT.withDescription("malformed request");
    }
}
