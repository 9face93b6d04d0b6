package com.acme.userstoresvc.cmd;

import dagger.BindsInstance;
import dagger.Component;
import jakarta.inject.Singleton;

import com.acme.pkg.grpc.GrpcServer;
import com.acme.pkg.http.HttpServer;
import com.acme.pkg.lifecycle.HealthMonitor;
import com.acme.pkg.lifecycle.Lifecycle;
import com.acme.userstoresvc.internal.config.ServiceConfig;

/** What this service is made of: one module per brick. {@link Stage} says in which order they start. */
@Singleton
@Component(
        modules = {
            ObservabilityModule.class,
            HealthModule.class,
            HttpModule.class,
            CacheModule.class,
            DatabaseModule.class,
            EventsModule.class,
            ServicesModule.class,
            GrpcModule.class,
            LifecycleModule.class,
        })
public interface ServiceComponent {
    /** Everything, in the order of its start. */
    Lifecycle lifecycle();

    /** Where the rpcs are served. */
    GrpcServer grpcServer();

    /** How the service and what it depends on are. */
    HealthMonitor health();

    /** Where private endpoints, health and metrics are served. */
    HttpServer httpServer();

    /** Builds the service. */
    @Component.Factory
    interface Factory {
        /** Builds it, but starts nothing. */
        ServiceComponent create(@BindsInstance ServiceConfig config);
    }
}
