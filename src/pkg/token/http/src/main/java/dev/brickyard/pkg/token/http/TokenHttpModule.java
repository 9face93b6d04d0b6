package dev.brickyard.pkg.token.http;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.token.TokenModule;
import dev.brickyard.pkg.token.Tokens;

/**
 * Dagger module that protects every route of a service according to its area: {@code /public} accepts anonymous requests
 * too, {@code /private} requires a token, and {@code /admin} the role {@code admin}.
 */
@Module(includes = TokenModule.class)
public interface TokenHttpModule {
    /** The role that routes of {@code /admin} require. */
    String ADMIN = "admin";

    /** The position of the filter among the decorators of a route. */
    int ORDER = 100;

    /** Puts the filter of its area before each route. */
    @Provides
    @IntoSet
    static Decorator<Route> filter(Tokens tokens) {
        return new Decorator<>(ORDER, route -> route.behind(filter(route, tokens)));
    }

    private static TokenFilter filter(Route route, Tokens tokens) {
        if (route.path().startsWith("/public/")) {
            return TokenFilter.optional(tokens);
        }
        return route.path().startsWith("/admin/") ? TokenFilter.role(tokens, ADMIN) : new TokenFilter(tokens);
    }
}
