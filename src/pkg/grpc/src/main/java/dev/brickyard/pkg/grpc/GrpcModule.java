package dev.brickyard.pkg.grpc;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.grpc.BindableService;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.observability.Tracing;

/** The gRPC server of all handlers that modules add to a set. */
@Module
public interface GrpcModule {
    /** What is served. */
    @Multibinds
    Set<BindableService> handlers();

    /** The server. */
    @Provides
    @Singleton
    static GrpcServer server(
            GrpcServerConfig config,
            Set<BindableService> handlers,
            HealthMonitor health,
            MeterRegistry metrics,
            Tracing tracing) {
        return new GrpcServer(config, List.copyOf(handlers), health, metrics, tracing);
    }

    /** Takes calls before what they need is ready; they fail with UNAVAILABLE until then. */
    @Provides
    @IntoSet
    static StartStep step(GrpcServer server) {
        return Stage.GRPC.starts(server);
    }
}
