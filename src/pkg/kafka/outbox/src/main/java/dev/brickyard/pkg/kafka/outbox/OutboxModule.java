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

/** Dagger module that relays events from the service's database to Kafka. */
@Module
public interface OutboxModule {
    /** Provides the relay's Kafka producer. */
    @Provides
    @Singleton
    static FencedProducer producer(KafkaProducerConfig config, ServiceInfo service) {
        return new FencedProducer(config, service.name());
    }

    /** Provides the relay, which reads from the primary. */
    @Provides
    @Singleton
    static OutboxRelay relay(
            OutboxConfig config, PostgresDatabase database, FencedProducer producer, MeterRegistry metrics) {
        return new OutboxRelay(config, database.writer(), producer, metrics);
    }

    /** Adds the producer's start step; the producer stops after the relay. */
    @Provides
    @IntoSet
    static StartStep producerStep(FencedProducer producer) {
        return Stage.PRODUCER.starts(producer);
    }

    /** Adds the relay's start step. */
    @Provides
    @IntoSet
    static StartStep step(OutboxRelay relay) {
        return Stage.WORKER.starts(relay);
    }

    /** Adds the health check of the producer. */
    @Binds
    @IntoSet
    HealthCheck check(FencedProducer producer);
}
