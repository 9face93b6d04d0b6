package dev.brickyard.pkg.kafka.feed;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Map;

import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.token.Tokens;

/**
 * Dagger module for the event feed of the topics that modules contribute, and its endpoint for websockets. The service
 * provides a {@link FeedAccess} and the route of the websocket.
 */
@Module
public interface FeedModule {
    /** What clients see of the events of each topic. */
    @Multibinds
    Map<String, FeedMapping> mappings();

    /** Provides the feed. */
    @Provides
    @Singleton
    static EventFeed feed(
            FeedConfig config, ServiceInfo service, Map<String, FeedMapping> mappings, MeterRegistry meters) {
        return new EventFeed(config, service.name(), mappings, meters);
    }

    /** Provides the endpoint for websockets. */
    @Provides
    @Singleton
    static EventSocket socket(FeedConfig config, EventFeed feed, Tokens tokens, FeedAccess access) {
        return new EventSocket(config, feed, tokens, access);
    }

    /** Adds the start step of the feed, which connects in the background. */
    @Provides
    @IntoSet
    static StartStep step(EventFeed feed) {
        return Stage.WORKER.starts(feed);
    }

    /** Adds the health check of the feed. */
    @Binds
    @IntoSet
    HealthCheck check(EventFeed feed);
}
