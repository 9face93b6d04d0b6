package ${package}.internal.handlers.grpc;

import io.grpc.ServerCallHandler;
import io.grpc.stub.ServerCalls;
import java.util.function.Function;

/** Makes an rpc of a function, so that a handler reads as request in, response out. */
public final class Unary {
    private Unary() {}

    /** An rpc that answers what {@code method} returns, or fails with what it throws. */
    public static <Q, A> ServerCallHandler<Q, A> of(Function<Q, A> method) {
        return ServerCalls.asyncUnaryCall((request, responses) -> {
            responses.onNext(method.apply(request));
            responses.onCompleted();
        });
    }
}
