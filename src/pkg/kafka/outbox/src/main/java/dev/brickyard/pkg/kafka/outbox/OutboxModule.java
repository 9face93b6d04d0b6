package dev.brickyard.pkg.kafka.outbox;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.database.postgres.PostgresDatabase;
import dev.brickyard.pkg.kafka.EventProducer;
import dev.brickyard.pkg.kafka.KafkaProducerModule;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Sends the events that the service's database holds for Kafka. */
@Module(includes = KafkaProducerModule.class)
public interface OutboxModule {
    /** Takes the events from the primary database to Kafka. */
    @Provides
    @Singleton
    static OutboxRelay relay(
            OutboxConfig config, PostgresDatabase database, EventProducer producer, MeterRegistry metrics) {
        return new OutboxRelay(config, database.writer(), producer, metrics);
    }

    /** Works on its own thread. */
    @Provides
    @IntoSet
    static StartStep step(OutboxRelay relay) {
        return Stage.WORKER.starts(relay);
    }
}
