package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.grpc.BindableService;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Set;

import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.lifecycle.Decorator;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.database.postgres.Postgres${entity}Store;
import ${package}.internal.handlers.grpc.${entity.packageName}.v1.${entity}Handler;
import ${package}.internal.services.v1.${entity}Service;

/** The store, the service and the handlers of ${entity.pluralWords}. */
#if($model.cache && $model.http)
@Module(includes = {${entity}CacheModule.class, ${entity}HttpModule.class})
#elseif($model.cache)
@Module(includes = ${entity}CacheModule.class)
#elseif($model.http)
@Module(includes = ${entity}HttpModule.class)
#else
@Module
#end
interface ${entity}Module {
    @Multibinds
    Set<Decorator<${entity}Service>> decorators();

    @Provides
    @Singleton
    static ${entity}Store store(PostgresDatabase database) {
        return new Postgres${entity}Store(database.writer(), database.reader());
    }

    @Provides
    @Singleton
    static ${entity}Service service(${entity}Store store, Set<Decorator<${entity}Service>> decorators) {
        return Decorator.decorate(${entity}Service.over(store, InstantSource.system()), decorators);
    }

    @Provides
    @IntoSet
    static BindableService handler(${entity}Service service) {
        return new ${entity}Handler(service);
    }
}
