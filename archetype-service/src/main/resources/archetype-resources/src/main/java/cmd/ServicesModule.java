package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.grpc.BindableService;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;
import java.util.function.UnaryOperator;

import ${package}.internal.database.${entity}Store;
import ${package}.internal.handlers.grpc.${entityPackage}.v1.${entity}Handler;
import ${package}.internal.services.v1.${entity}Service;

/** What the service does, within what the other modules put around it, and its handler. */
@Module
interface ServicesModule {
    @Multibinds
    Set<UnaryOperator<${entity}Service>> decoratorsOfOtherModules();

    @Provides
    @Singleton
    static ${entity}Service service(${entity}Store store, Decorators decorators) {
        return decorators.around(${entity}Service.over(store, InstantSource.system()));
    }

    @Provides
    @IntoSet
    static BindableService handler(${entity}Service service) {
        return new ${entity}Handler(service);
    }
}
