package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import java.util.Set;

import ${pkgPackage}.http.Route;
import ${package}.internal.handlers.http.${entity.packageName}.v1.${entity}Routes;
import ${package}.internal.services.v1.${entity}Service;

/** The private endpoints of ${entity.pluralWords}. */
@Module
interface ${entity}HttpModule {
    @Provides
    @ElementsIntoSet
    static Set<Route> routes(${entity}Service service) {
        return Set.copyOf(new ${entity}Routes(service).all());
    }
}
