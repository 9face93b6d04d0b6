package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import io.grpc.BindableService;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

import ${pkgPackage}.grpc.GrpcServer;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.observability.Tracing;
import ${package}.internal.config.ServiceConfig;

/** The gRPC server of all handlers. */
@Module
interface GrpcModule {
    @Provides
    @Singleton
    static GrpcServer server(
            ServiceConfig config,
            Set<BindableService> handlers,
            HealthMonitor health,
            MeterRegistry metrics,
            Tracing tracing) {
        return new GrpcServer(config.grpc(), List.copyOf(handlers), health, metrics, tracing);
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.GRPC)
    Managed start(GrpcServer server);
}
