package dev.brickyard.pkg.token.grpc;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;

import dev.brickyard.pkg.token.BearerToken;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.Tokens;

/** Lets only those calls pass that bring a valid token, and keeps its caller while their handler runs. */
public final class TokenInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Tokens tokens;

    /** An interceptor that believes {@code tokens}. */
    public TokenInterceptor(Tokens tokens) {
        this.tokens = tokens;
    }

    /** The same service behind this; it is to be given to a server whose pipeline knows the errors of pkg. */
    public BindableService around(BindableService service) {
        return () -> ServerInterceptors.intercept(service, this);
    }

    @Override
    @SuppressWarnings("try") // the scope is there to be closed
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var caller = tokens.verify(BearerToken.in(headers.get(AUTHORIZATION)));
        try (var ignored = CallerContext.open(caller)) {
            return new CallerListener<>(next.startCall(call, headers), caller);
        }
    }
}
