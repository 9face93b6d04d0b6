package dev.brickyard.pkg.http;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Health and metrics over HTTP, on a port of their own. */
@Module
public interface ManagementModule {
    /** The server. */
    @Provides
    @Singleton
    static ManagementServer server(ManagementConfig config, HealthMonitor health, PrometheusMeterRegistry metrics) {
        return new ManagementServer(config, health, metrics);
    }

    /** Answers from the start of the service to the end of its stop. */
    @Provides
    @IntoSet
    static StartStep step(ManagementServer server) {
        return Stage.MANAGEMENT.starts(server);
    }
}
