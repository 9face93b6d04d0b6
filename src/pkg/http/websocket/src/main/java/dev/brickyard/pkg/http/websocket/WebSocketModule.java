package dev.brickyard.pkg.http.websocket;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import dagger.multibindings.Multibinds;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Set;

import dev.brickyard.pkg.http.HttpLayer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.lifecycle.Stage;
import dev.brickyard.pkg.lifecycle.StartStep;
import dev.brickyard.pkg.observability.Tracing;

/** Serves the websockets of all routes that modules contribute to the set, on the port of {@code HttpModule}. */
@Module
public interface WebSocketModule {
    /** The websockets to serve. */
    @Multibinds
    Set<WebSocketRoute> webSocketRoutes();

    /** Provides the websockets. */
    @Provides
    @Singleton
    static WebSockets webSockets(
            WebSocketConfig config,
            HttpServerConfig server,
            Set<WebSocketRoute> routes,
            MeterRegistry metrics,
            Tracing tracing) {
        return new WebSockets(config, server, routes, metrics, tracing);
    }

    /** Adds the websockets to the HTTP server. */
    @Provides
    @IntoSet
    static HttpLayer webSocketLayer(WebSockets webSockets) {
        return webSockets;
    }

    /** Closes the connections before the HTTP server stops. */
    @Provides
    @IntoSet
    static StartStep webSocketStep(WebSockets webSockets) {
        return Stage.HTTP.starts(webSockets);
    }
}
