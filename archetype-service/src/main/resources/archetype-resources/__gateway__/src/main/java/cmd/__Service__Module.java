package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.Stage;
import ${pkgPackage}.lifecycle.StartStep;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.clients.${service.packageName}.v1.grpc.Grpc${service.type}Client;
import ${package}.internal.config.ServiceConfig;

/** The client of ${service}. The gateway is ready even if it is down: only requests that need it get 503. */
@Module
interface ${service.type}Module {
    @Provides
    @Singleton
    static Grpc${service.type}Client grpcClient(ServiceConfig config, MeterRegistry metrics) {
        return new Grpc${service.type}Client(config.${service.variable}Client(), metrics);
    }

    @Binds
    ${service.type}Client client(Grpc${service.type}Client client);

    @Binds
    @IntoSet
    HealthCheck health(Grpc${service.type}Client client);

    @Provides
    @IntoSet
    static StartStep step(Grpc${service.type}Client client) {
        return Stage.CLIENT.starts(client);
    }
}
