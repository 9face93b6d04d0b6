package dev.brickyard.pkg.lifecycle;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.Multibinds;
import jakarta.inject.Singleton;
import java.util.Set;

import dev.brickyard.pkg.config.ServiceInfo;

/** Provides the lifecycle of all components that modules contribute to the set of steps. */
@Module
public interface LifecycleModule {
    /** The components that start and stop with the service. */
    @Multibinds
    Set<StartStep> steps();

    /** Provides the lifecycle of all components, in the order of their stages. */
    @Provides
    @Singleton
    static Lifecycle lifecycle(ServiceInfo service, Set<StartStep> steps) {
        return Lifecycle.of(service.name(), steps);
    }
}
