package dev.brickyard.pkg.lifecycle;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.Multibinds;
import jakarta.inject.Singleton;
import java.util.Set;

import dev.brickyard.pkg.config.ServiceInfo;

/** The start and stop of all parts that modules add to the set of steps. */
@Module
public interface LifecycleModule {
    /** What starts and stops with the service. */
    @Multibinds
    Set<StartStep> steps();

    /** All parts in the order of their stages. */
    @Provides
    @Singleton
    static Lifecycle lifecycle(ServiceInfo service, Set<StartStep> steps) {
        return Lifecycle.of(service.name(), steps);
    }
}
