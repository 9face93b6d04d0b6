package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dagger.multibindings.IntoMap;
import dagger.multibindings.StringKey;
import jakarta.inject.Singleton;
import java.util.Set;

import ${pkgPackage}.http.Route;
import ${pkgPackage}.kafka.feed.FeedMapping;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.models.kafka.${entity.packageName}.v1.${entity}Event;
import ${package}.internal.handlers.http.${entity.packageName}.v1.${entity}AdminRoutes;
import ${package}.internal.handlers.http.${entity.packageName}.v1.${entity}PrivateRoutes;
import ${package}.internal.handlers.http.${entity.packageName}.v1.${entity}PublicRoutes;
import ${package}.internal.handlers.ws.${entity.packageName}.v1.${entity}Events;
import ${package}.internal.services.v1.${entity}Service;

/** The service, the routes and the events of ${entity.pluralWords}. */
@Module
interface ${entity}Module {
    @Provides
    @Singleton
    static ${entity}Service service(${service.type}Client client) {
        return new ${entity}Service(client);
    }

    @Provides
    @ElementsIntoSet
    static Set<Route> publicRoutes(${entity}Service service) {
        return Set.copyOf(new ${entity}PublicRoutes(service).all());
    }

    @Provides
    @ElementsIntoSet
    static Set<Route> privateRoutes(${entity}Service service) {
        return Set.copyOf(new ${entity}PrivateRoutes(service).all());
    }

    @Provides
    @ElementsIntoSet
    static Set<Route> adminRoutes(${entity}Service service) {
        return Set.copyOf(new ${entity}AdminRoutes(service).all());
    }
#if($model.events)

    @Provides
    @IntoMap
    @StringKey(${entity}Event.TOPIC)
    static FeedMapping events() {
        return ${entity}Events::toFeed;
    }
#end
}
