package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.Multibinds;
import jakarta.inject.Singleton;
import java.util.Set;

import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;

/** Health of all parts. */
@Module
interface HealthModule {
    @Multibinds
    Set<HealthCheck> healthChecks();

    @Provides
    @Singleton
    static HealthMonitor health(ServiceConfig config, Set<HealthCheck> checks) {
        return new HealthMonitor(checks, config.healthInterval());
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.HEALTH)
    Managed start(HealthMonitor health);
}
