package com.acme.userstoresvc.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

import com.acme.pkg.database.postgres.PostgresModule;
import com.acme.pkg.grpc.GrpcModule;
import com.acme.pkg.http.ManagementModule;
import com.acme.pkg.kafka.outbox.OutboxModule;
import com.acme.pkg.lifecycle.HealthModule;
import com.acme.pkg.lifecycle.Lifecycle;
import com.acme.pkg.lifecycle.LifecycleModule;
import com.acme.pkg.observability.ObservabilityModule;
import com.acme.userstoresvc.internal.config.ServiceConfig;

/** The parts of this service: modules of pkg, and one module for each entity. */
@Singleton
@Component(
        dependencies = ServiceConfig.class,
        modules = {
            LifecycleModule.class,
            HealthModule.class,
            ObservabilityModule.class,
            ManagementModule.class,
            GrpcModule.class,
            PostgresModule.class,
            OutboxModule.class,
            UserModule.class,
        })
interface ServiceComponent {
    /** Starts and stops all parts. */
    Lifecycle lifecycle();
}
