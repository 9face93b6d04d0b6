package dev.brickyard.pkg.grpc;

import io.grpc.ServerCallHandler;
import io.grpc.stub.ServerCalls;
import java.util.function.Function;

/** Turns a function from request to response into a unary rpc. */
public final class Unary {
    private Unary() {}

    /** Returns an rpc that answers with what {@code method} returns, or fails with what it throws. */
    public static <Q, A> ServerCallHandler<Q, A> of(Function<Q, A> method) {
        return ServerCalls.asyncUnaryCall((request, responses) -> {
            responses.onNext(method.apply(request));
            responses.onCompleted();
        });
    }
}
