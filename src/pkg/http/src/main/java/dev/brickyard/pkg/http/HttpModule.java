package dev.brickyard.pkg.http;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.observability.Tracing;

/** The HTTP server of all routes that modules add to a set. */
@Module
public interface HttpModule {
    /** What is served. */
    @Multibinds
    Set<Route> routes();

    /** The server. */
    @Provides
    @Singleton
    static HttpServer server(HttpServerConfig config, Set<Route> routes, MeterRegistry metrics, Tracing tracing) {
        return new HttpServer(config, List.copyOf(routes), metrics, tracing);
    }

    /** Takes requests before what they need is ready; they fail with 503 until then. */
    @Provides
    @IntoSet
    static StartStep step(HttpServer server) {
        return Stage.HTTP.starts(server);
    }
}
