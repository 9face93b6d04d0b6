package ${package}.cmd;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;

import ${pkgPackage}.grpc.GrpcServer;
import ${pkgPackage}.http.OperationsServer;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${package}.internal.config.ServiceConfig;

/** What this service is made of: one module per brick. {@link Stage} says in which order they start. */
@Singleton
@Component(
        modules = {
            ObservabilityModule.class,
            OperationsModule.class,
            CacheModule.class,
            DatabaseModule.class,
            ServicesModule.class,
            GrpcModule.class,
            LifecycleModule.class,
        })
public interface ServiceComponent {
    /** Everything, in the order of its start. */
    Lifecycle lifecycle();

    /** Where the rpcs are served. */
    GrpcServer grpcServer();

    /** Where health and metrics are served. */
    OperationsServer operationsServer();

    /** Builds the service. */
    @Component.Factory
    interface Factory {
        /** Builds it, but starts nothing. */
        ServiceComponent create(@BindsInstance ServiceConfig config);
    }
}
