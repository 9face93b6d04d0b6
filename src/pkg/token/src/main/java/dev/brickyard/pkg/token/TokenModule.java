package dev.brickyard.pkg.token;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Dagger module that provides the tokens of a service in which they must be enabled. */
@Module
public interface TokenModule {
    /**
     * Provides the tokens.
     *
     * @throws IllegalStateException if tokens are disabled
     */
    @Provides
    @Singleton
    static Tokens tokens(TokenConfig config) {
        return Tokens.of(config)
                .orElseThrow(() -> new IllegalStateException(
                        "tokens are disabled: set TOKEN_JWKS_URL, TOKEN_VERIFYING_KEYS or TOKEN_SIGNING_KEY"));
    }

    /** Loads the keys from their URL, if there is one, in the background. */
    @Provides
    @IntoSet
    static StartStep step(Tokens tokens) {
        return Stage.CLIENT.starts(tokens);
    }

    /** Adds the health check of the keys. */
    @Binds
    @IntoSet
    HealthCheck check(Tokens tokens);
}
