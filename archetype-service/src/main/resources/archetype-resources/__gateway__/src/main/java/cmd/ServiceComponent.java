package ${package}.cmd;

import dagger.Component;
import jakarta.inject.Singleton;

import ${pkgPackage}.http.HttpModule;
import ${pkgPackage}.http.ManagementModule;
import ${pkgPackage}.lifecycle.HealthModule;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.LifecycleModule;
import ${pkgPackage}.observability.ObservabilityModule;
import ${package}.internal.config.ServiceConfig;

/** The parts of this gateway: modules of pkg, and one module for each entity. */
@Singleton
@Component(
        dependencies = ServiceConfig.class,
        modules = {
            LifecycleModule.class,
            HealthModule.class,
            ObservabilityModule.class,
            ManagementModule.class,
            HttpModule.class,
        })
interface ServiceComponent {
    /** Starts and stops all parts. */
    Lifecycle lifecycle();
}
