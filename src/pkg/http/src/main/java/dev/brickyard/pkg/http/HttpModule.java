package dev.brickyard.pkg.http;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.observability.Tracing;

/** Provides the HTTP server for all routes that modules contribute to the set. */
@Module
public interface HttpModule {
    /** The routes to serve. */
    @Multibinds
    Set<Route> routes();

    /** Handlers of other paths, such as websockets. */
    @Multibinds
    Set<HttpLayer> layers();

    /** The decorators of every route, such as a filter. */
    @Multibinds
    Set<Decorator<Route>> decorators();

    /** Provides the server. */
    @Provides
    @Singleton
    static HttpServer server(
            HttpServerConfig config,
            Set<Route> routes,
            Set<Decorator<Route>> decorators,
            Set<HttpLayer> layers,
            MeterRegistry metrics,
            Tracing tracing) {
        var decorated = routes.stream()
                .map(route -> Decorator.decorate(route, decorators))
                .toList();
        return new HttpServer(config, decorated, List.copyOf(layers), metrics, tracing);
    }

    /** Starts the server before its dependencies are ready; requests fail with 503 until then. */
    @Provides
    @IntoSet
    static StartStep step(HttpServer server) {
        return Stage.HTTP.starts(server);
    }
}
