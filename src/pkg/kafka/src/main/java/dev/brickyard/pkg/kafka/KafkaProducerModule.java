package dev.brickyard.pkg.kafka;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;

/** Dagger module for the service's event producer. */
@Module
public interface KafkaProducerModule {
    /** Provides the producer. */
    @Provides
    @Singleton
    static EventProducer producer(KafkaProducerConfig config, ServiceInfo service) {
        return new EventProducer(config, service.name());
    }

    /** Adds the start step. The producer connects with the first event. */
    @Provides
    @IntoSet
    static StartStep step(EventProducer producer) {
        return Stage.PRODUCER.starts(producer);
    }

    /** Adds the health check of the producer. */
    @Binds
    @IntoSet
    HealthCheck check(EventProducer producer);
}
