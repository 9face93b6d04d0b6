package dev.brickyard.pkg.http;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.observability.Tracing;

/** The HTTP server of health, metrics and all routes that modules add to a set. */
@Module
public interface HttpModule {
    /** What is served beside health and metrics. */
    @Multibinds
    Set<Route> routes();

    /** The server. */
    @Provides
    @Singleton
    static HttpServer server(
            HttpServerConfig config,
            Set<Route> routes,
            HealthMonitor health,
            PrometheusMeterRegistry metrics,
            Tracing tracing) {
        return new HttpServer(config, List.copyOf(routes), health, metrics, tracing);
    }

    /** Tells that the service is alive while the rest starts. */
    @Provides
    @IntoSet
    static StartStep step(HttpServer server) {
        return Stage.HTTP.starts(server);
    }
}
