package dev.brickyard.pkg.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.http.HttpModule;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.http.ManagementConfig;
import dev.brickyard.pkg.http.ManagementModule;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.observability.ObservabilityModule;
import dev.brickyard.pkg.observability.TracingConfig;

class WebSocketModuleTest {
    @Test
    void servesContributedWebSocketsWhileTheServiceRuns() {
        var service = DaggerWebSocketModuleTest_TestApp.factory()
                .create(
                        new ServiceInfo("test", "local"),
                        ConfigLoader.load(HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0")),
                        ConfigLoader.load(WebSocketConfig.class, Map.of()),
                        new HealthConfig(Duration.ofMinutes(1)),
                        new ManagementConfig(0),
                        TracingConfig.off());
        var client = new Client();

        service.lifecycle().start();
        try {
            var address = URI.create("ws://127.0.0.1:" + service.server().port() + "/ws/v1");
            client.open(HttpClient.newHttpClient().newWebSocketBuilder(), address);
            client.send("hello");
            await().until(() -> client.texts().equals(List.of("hello")));
        } finally {
            service.lifecycle().stop();
        }

        assertThat(client.closedWith()).isEqualTo(1001);
    }

    @Singleton
    @Component(
            modules = {
                HealthModule.class,
                HttpModule.class,
                LifecycleModule.class,
                ManagementModule.class,
                ObservabilityModule.class,
                Routes.class,
                WebSocketModule.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        HttpServer server();

        @Component.Factory
        interface Factory {
            TestApp create(
                    @BindsInstance ServiceInfo service,
                    @BindsInstance HttpServerConfig http,
                    @BindsInstance WebSocketConfig webSockets,
                    @BindsInstance HealthConfig health,
                    @BindsInstance ManagementConfig management,
                    @BindsInstance TracingConfig tracing);
        }
    }

    @Module
    interface Routes {
        @Provides
        @IntoSet
        static WebSocketRoute echo() {
            return new WebSocketRoute("/ws/v1", new Recorder());
        }
    }
}
