package dev.brickyard.pkg.lifecycle;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import jakarta.inject.Singleton;
import java.util.Set;

/** Provides the health of the service, from the checks that modules contribute to a set. */
@Module
public interface HealthModule {
    /** The health checks of all components. */
    @Multibinds
    Set<HealthCheck> checks();

    /** Provides the monitor of all checks. */
    @Provides
    @Singleton
    static HealthMonitor health(HealthConfig config, Set<HealthCheck> checks) {
        return new HealthMonitor(checks, config.interval());
    }

    /** Starts the monitor last and stops it first. */
    @Provides
    @IntoSet
    static StartStep step(HealthMonitor health) {
        return Stage.HEALTH.starts(health);
    }
}
