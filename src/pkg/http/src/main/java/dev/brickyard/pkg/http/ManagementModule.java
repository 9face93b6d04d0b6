package dev.brickyard.pkg.http;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Provides the server for health and metrics. */
@Module
public interface ManagementModule {
    /** Provides the server. */
    @Provides
    @Singleton
    static ManagementServer server(ManagementConfig config, HealthMonitor health, PrometheusMeterRegistry metrics) {
        return new ManagementServer(config, health, metrics);
    }

    /** Starts the server first and stops it last. */
    @Provides
    @IntoSet
    static StartStep step(ManagementServer server) {
        return Stage.MANAGEMENT.starts(server);
    }
}
