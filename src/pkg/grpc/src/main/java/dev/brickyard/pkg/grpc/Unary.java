package dev.brickyard.pkg.grpc;

import io.grpc.stub.StreamObserver;

/** Responds to unary calls. */
public final class Unary {
    private Unary() {}

    /**
     * Sends the response of a call and completes the call.
     *
     * <p>A handler that fails sends nothing: it throws, and the server maps the exception to a status.
     */
    public static <A> void reply(StreamObserver<A> responses, A response) {
        responses.onNext(response);
        responses.onCompleted();
    }
}
