package dev.brickyard.pkg.lifecycle;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import jakarta.inject.Singleton;
import java.util.Set;

/** The health of the service, by the checks that modules add to a set. */
@Module
public interface HealthModule {
    /** What the service depends on. */
    @Multibinds
    Set<HealthCheck> checks();

    /** Watches all of them. */
    @Provides
    @Singleton
    static HealthMonitor health(HealthConfig config, Set<HealthCheck> checks) {
        return new HealthMonitor(checks, config.interval());
    }

    /** Readiness comes last. */
    @Provides
    @IntoSet
    static StartStep step(HealthMonitor health) {
        return Stage.HEALTH.starts(health);
    }
}
