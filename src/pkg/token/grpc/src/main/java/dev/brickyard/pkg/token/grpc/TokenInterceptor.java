package dev.brickyard.pkg.token.grpc;

import io.grpc.BindableService;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;

import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.token.BearerToken;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.Tokens;

/**
 * Rejects calls without a valid token. During other calls, {@link CallerContext} provides the caller to the handler, and
 * {@link RequestContext} its id to logs and to calls of other services.
 */
public final class TokenInterceptor implements ServerInterceptor {
    private static final Metadata.Key<String> AUTHORIZATION =
            Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER);

    private final Tokens tokens;

    /** Creates an interceptor that verifies tokens with {@code tokens}. */
    public TokenInterceptor(Tokens tokens) {
        this.tokens = tokens;
    }

    /**
     * Returns the service behind this interceptor, for a server that converts exceptions of the module {@code errors}.
     */
    public BindableService around(BindableService service) {
        return () -> ServerInterceptors.intercept(service, this);
    }

    @Override
    @SuppressWarnings("try") // the scopes are only closed
    public <Q, A> ServerCall.Listener<Q> interceptCall(
            ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        var caller = tokens.verify(BearerToken.in(headers.get(AUTHORIZATION)));
        try (var context = CallerContext.open(caller);
                var id = RequestContext.openCaller(caller.subject())) {
            return new CallerListener<>(next.startCall(call, headers), caller);
        }
    }
}
