package ${package}.cmd;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoMap;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import ${pkgPackage}.database.postgres.PostgresDatabase;
import ${pkgPackage}.kafka.EventProducer;
import ${pkgPackage}.kafka.outbox.OutboxRelay;
import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.internal.config.ServiceConfig;

/** Kafka, and the events of every change on their way there: the database adds them to its outbox, see its migrations. */
@Module
interface EventsModule {
    @Provides
    @Singleton
    static EventProducer producer(ServiceConfig config) {
        return new EventProducer(config.kafka(), config.service().name());
    }

    @Provides
    @Singleton
    static OutboxRelay relay(
            ServiceConfig config, PostgresDatabase database, EventProducer producer, MeterRegistry metrics) {
        return new OutboxRelay(config.outbox(), database.writer(), producer, metrics);
    }

    @Binds
    @IntoMap
    @StartsAt(Stage.KAFKA)
    Managed startProducer(EventProducer producer);

    @Binds
    @IntoMap
    @StartsAt(Stage.OUTBOX)
    Managed startRelay(OutboxRelay relay);

    @Binds
    @IntoSet
    HealthCheck check(EventProducer producer);
}
