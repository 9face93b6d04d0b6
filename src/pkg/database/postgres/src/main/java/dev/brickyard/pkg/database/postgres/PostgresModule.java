package dev.brickyard.pkg.database.postgres;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.ElementsIntoSet;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Set;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.lifecycle.StartedAhead;

/** Dagger module for the service's PostgreSQL database. */
@Module
public interface PostgresModule {
    /** Provides the database, with metrics of its pools. */
    @Provides
    @Singleton
    static PostgresDatabase database(PostgresConfig config, ServiceInfo service, MeterRegistry metrics) {
        var database = new PostgresDatabase(config, service);
        database.bindMetrics(metrics);
        return database;
    }

    /**
     * Adds the start steps: one connects and migrates while other parts start, one waits until the database is ready.
     */
    @Provides
    @ElementsIntoSet
    static Set<StartStep> steps(PostgresDatabase database) {
        var ahead = new StartedAhead(database);
        return Set.of(Stage.DATABASE.starts(ahead), Stage.DATABASE_READY.starts(ahead.arrival()));
    }

    /** Adds the health check of the primary. */
    @Binds
    @IntoSet
    HealthCheck check(PostgresDatabase database);

    /** Adds the health check of the replica, if one is configured. */
    @Provides
    @ElementsIntoSet
    static Set<HealthCheck> replicaCheck(PostgresDatabase database) {
        return database.replicaCheck().map(Set::of).orElse(Set.of());
    }
}
