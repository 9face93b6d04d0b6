package dev.brickyard.pkg.grpc;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.grpc.BindableService;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Set;

import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.observability.Tracing;

/** Provides the gRPC server for all handlers that modules contribute to the set. */
@Module
public interface GrpcModule {
    /** The handlers to serve; several may implement one service together. */
    @Multibinds
    Set<BindableService> handlers();

    /** The decorators of every service, such as an interceptor. */
    @Multibinds
    Set<Decorator<BindableService>> decorators();

    /** Provides the server. */
    @Provides
    @Singleton
    static GrpcServer server(
            GrpcServerConfig config,
            Set<BindableService> handlers,
            Set<Decorator<BindableService>> decorators,
            HealthMonitor health,
            MeterRegistry metrics,
            Tracing tracing) {
        var services = JoinedServices.of(handlers).stream()
                .map(service -> Decorator.decorate(service, decorators))
                .toList();
        return new GrpcServer(config, services, health, metrics, tracing);
    }

    /** Starts the server before its dependencies are ready; calls fail with UNAVAILABLE until then. */
    @Provides
    @IntoSet
    static StartStep step(GrpcServer server) {
        return Stage.GRPC.starts(server);
    }
}
