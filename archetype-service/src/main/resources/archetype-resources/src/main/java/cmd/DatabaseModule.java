package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.database.${entity}Store;
import ${package}.internal.database.postgres.Postgres${entity}Store;

/** PostgreSQL, and what is kept there. */
@Module
interface DatabaseModule {
    @Provides
    @Singleton
    static PostgresDatabase database(ServiceConfig config, MeterRegistry metrics) {
        var database = new PostgresDatabase(config.database(), config.service());
        database.bindMetrics(metrics);
        return database;
    }

    @Provides
    @Singleton
    static ${entity}Store store(PostgresDatabase database) {
        return new Postgres${entity}Store(database.writer(), database.reader());
    }

    @Provides
    @Singleton
    static StartedAhead ahead(PostgresDatabase database) {
        return new StartedAhead(database);
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.DATABASE)
    Managed start(StartedAhead database);

    @Provides
    @IntoMap
    @StartsAt(Stage.DATABASE_READY)
    static Managed ready(StartedAhead database) {
        return database.arrival();
    }

    @Binds
    @IntoSet
    HealthCheck check(PostgresDatabase database);
}
