package dev.brickyard.pkg.kafka.outbox;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.kafka.FencedProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Sends the events that the service's database holds for Kafka. */
@Module
public interface OutboxModule {
    /** The relay's connection to Kafka. */
    @Provides
    @Singleton
    static FencedProducer producer(KafkaProducerConfig config, ServiceInfo service) {
        return new FencedProducer(config, service.name());
    }

    /** Takes the events from the primary database to Kafka. */
    @Provides
    @Singleton
    static OutboxRelay relay(
            OutboxConfig config, PostgresDatabase database, FencedProducer producer, MeterRegistry metrics) {
        return new OutboxRelay(config, database.writer(), producer, metrics);
    }

    /** Is closed after the last event. */
    @Provides
    @IntoSet
    static StartStep producerStep(FencedProducer producer) {
        return Stage.PRODUCER.starts(producer);
    }

    /** Works on its own thread. */
    @Provides
    @IntoSet
    static StartStep step(OutboxRelay relay) {
        return Stage.WORKER.starts(relay);
    }

    /** Kafka's health. */
    @Binds
    @IntoSet
    HealthCheck check(FencedProducer producer);
}
