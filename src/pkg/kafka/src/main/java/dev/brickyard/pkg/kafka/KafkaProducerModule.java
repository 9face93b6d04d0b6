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

/** The service's producer of events. */
@Module
public interface KafkaProducerModule {
    /** The producer. */
    @Provides
    @Singleton
    static EventProducer producer(KafkaProducerConfig config, ServiceInfo service) {
        return new EventProducer(config, service.name());
    }

    /** Connects with the first event, and is closed after the last. */
    @Provides
    @IntoSet
    static StartStep step(EventProducer producer) {
        return Stage.PRODUCER.starts(producer);
    }

    /** Its health. */
    @Binds
    @IntoSet
    HealthCheck check(EventProducer producer);
}
