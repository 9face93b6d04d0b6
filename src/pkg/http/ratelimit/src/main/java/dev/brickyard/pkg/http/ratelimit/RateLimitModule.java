package dev.brickyard.pkg.http.ratelimit;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.lifecycle.Decorator;

/** Dagger module that limits the requests to every route. */
@Module
public interface RateLimitModule {
    /** The position of the limit by address among the decorators of a route: before tokens are verified. */
    int ADDRESS_ORDER = 200;

    /** The position of the limit by caller: after tokens are verified. */
    int CALLER_ORDER = 50;

    /** Provides the limits. */
    @Provides
    @Singleton
    static RateLimits limits(RateLimitConfig config, MeterRegistry meters) {
        return new RateLimits(config, meters);
    }

    /** Limits each client address. */
    @Provides
    @IntoSet
    static Decorator<Route> byAddress(RateLimits limits) {
        return new Decorator<>(ADDRESS_ORDER, route -> route.behind(limits.byAddress()));
    }

    /** Limits each caller. */
    @Provides
    @IntoSet
    static Decorator<Route> byCaller(RateLimits limits) {
        return new Decorator<>(CALLER_ORDER, route -> route.behind(limits.byCaller()));
    }
}
