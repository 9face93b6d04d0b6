package dev.brickyard.pkg.token.grpc;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.grpc.BindableService;

import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.token.TokenModule;
import dev.brickyard.pkg.token.Tokens;

/** Dagger module that requires a token in every call of a service. */
@Module(includes = TokenModule.class)
public interface TokenGrpcModule {
    /** The position of the interceptor among the decorators of a gRPC service. */
    int ORDER = 100;

    /** Puts a {@link TokenInterceptor} around each gRPC service. */
    @Provides
    @IntoSet
    static Decorator<BindableService> interceptor(Tokens tokens) {
        return new Decorator<>(ORDER, new TokenInterceptor(tokens)::around);
    }
}
