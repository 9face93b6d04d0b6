package ${package}.cmd;

import dagger.Module;
import dagger.Provides;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;

/** The life of all parts, as {@link Stage} orders them. */
@Module
interface LifecycleModule {
    @Provides
    @Singleton
    static Lifecycle lifecycle(ServiceConfig config, Map<Stage, Managed> parts) {
        var grace = config.grpc().drainDelay().plus(config.grpc().grace()).plusSeconds(5);
#foreach($any in $ifHttp)
        grace = grace.plus(config.http().grace());
#end
        return new Lifecycle(config.service().name(), List.copyOf(new TreeMap<>(parts).values()), grace);
    }
}
