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

/** The service's PostgreSQL. */
@Module
public interface PostgresModule {
    /** The database, with metrics of its pools. */
    @Provides
    @Singleton
    static PostgresDatabase database(PostgresConfig config, ServiceInfo service, MeterRegistry metrics) {
        var database = new PostgresDatabase(config, service);
        database.bindMetrics(metrics);
        return database;
    }

    /** Connects and migrates while other parts start; what needs the database waits for it. */
    @Provides
    @ElementsIntoSet
    static Set<StartStep> steps(PostgresDatabase database) {
        var ahead = new StartedAhead(database);
        return Set.of(Stage.DATABASE.starts(ahead), Stage.DATABASE_READY.starts(ahead.arrival()));
    }

    /** Its health. */
    @Binds
    @IntoSet
    HealthCheck check(PostgresDatabase database);

    /** The health of the replica, if there is one. */
    @Provides
    @ElementsIntoSet
    static Set<HealthCheck> replicaCheck(PostgresDatabase database) {
        return database.replicaCheck().map(Set::of).orElse(Set.of());
    }
}
