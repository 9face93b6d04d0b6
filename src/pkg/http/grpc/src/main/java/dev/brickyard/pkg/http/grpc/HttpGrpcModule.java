package dev.brickyard.pkg.http.grpc;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;

import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.lifecycle.Decorator;

/** Dagger module that bounds the gRPC calls of every route by the deadline of the request. */
@Module
public interface HttpGrpcModule {
    /** The position of the filter among the decorators of a route: the innermost. */
    int ORDER = 10;

    /** Puts a {@link GrpcDeadlineFilter} before each route. */
    @Provides
    @IntoSet
    static Decorator<Route> deadlines() {
        var filter = new GrpcDeadlineFilter();
        return new Decorator<>(ORDER, route -> route.behind(filter));
    }
}
