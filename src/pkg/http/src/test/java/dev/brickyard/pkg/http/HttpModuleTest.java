package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.lifecycle.HealthConfig;
import dev.brickyard.pkg.lifecycle.HealthModule;
import dev.brickyard.pkg.lifecycle.Lifecycle;
import dev.brickyard.pkg.lifecycle.LifecycleModule;
import dev.brickyard.pkg.observability.ObservabilityModule;
import dev.brickyard.pkg.observability.TracingConfig;

class HttpModuleTest {
    @Test
    void servesContributedRoutesWhileTheServiceRuns() throws Exception {
        var config = ConfigLoader.load(HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0"));
        var service = DaggerHttpModuleTest_TestApp.factory()
                .create(
                        new ServiceInfo("test", "local"),
                        config,
                        new HealthConfig(Duration.ofMinutes(1)),
                        new ManagementConfig(0),
                        TracingConfig.off());

        service.lifecycle().start();
        try {
            var address = URI.create("http://127.0.0.1:" + service.server().port() + "/private/v1/hello");
            var answer = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
            assertThat(answer.body()).contains("world");
            assertThat(Routes.FILTERED).containsExactly("hello");
            assertThat(service.management().port())
                    .isPositive()
                    .isNotEqualTo(service.server().port());
        } finally {
            service.lifecycle().stop();
        }

        assertThat(service.server().grace()).isEqualTo(config.grace());
    }

    @Singleton
    @Component(
            modules = {
                HealthModule.class,
                HttpModule.class,
                LifecycleModule.class,
                ManagementModule.class,
                ObservabilityModule.class,
                Routes.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        HttpServer server();

        ManagementServer management();

        @Component.Factory
        interface Factory {
            TestApp create(
                    @BindsInstance ServiceInfo service,
                    @BindsInstance HttpServerConfig http,
                    @BindsInstance HealthConfig health,
                    @BindsInstance ManagementConfig management,
                    @BindsInstance TracingConfig tracing);
        }
    }

    @Module
    interface Routes {
        List<String> FILTERED = new CopyOnWriteArrayList<>();

        @Provides
        @IntoSet
        static Decorator<Route> filter() {
            return new Decorator<>(
                    1,
                    route -> route.behind((request, handler) -> {
                        FILTERED.add("hello");
                        return handler.handle(request);
                    }));
        }

        @Provides
        @IntoSet
        static Route hello() {
            return Route.get("/private/v1/hello", request -> Answer.ok(Map.of("hello", "world")));
        }
    }
}
