package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.grpc.BindableService;
import io.grpc.netty.NettyChannelBuilder;
import jakarta.inject.Singleton;
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

class GrpcModuleTest {
    @Test
    void servesContributedHandlersWhileTheServiceRuns() {
        var config = ConfigLoader.load(
                GrpcServerConfig.class, Map.of("GRPC_SERVER_PORT", "0", "GRPC_SERVER_DRAIN_DELAY", "1ms"));
        var service = DaggerGrpcModuleTest_TestApp.factory()
                .create(
                        new ServiceInfo("test", "local"),
                        config,
                        new HealthConfig(Duration.ofMinutes(1)),
                        TracingConfig.off());

        service.lifecycle().start();
        var channel = NettyChannelBuilder.forAddress(
                        "localhost", service.server().port())
                .usePlaintext()
                .build();
        try {
            assertThat(new TestClient(channel).get("world")).isEqualTo("hello world");
            assertThat(Handlers.DECORATED).contains(TestService.NAME);
        } finally {
            channel.shutdownNow();
            service.lifecycle().stop();
        }

        assertThat(service.server().grace()).isEqualTo(config.grace().plusMillis(1));
    }

    @Singleton
    @Component(
            modules = {
                GrpcModule.class,
                HealthModule.class,
                LifecycleModule.class,
                ObservabilityModule.class,
                Handlers.class
            })
    interface TestApp {
        Lifecycle lifecycle();

        GrpcServer server();

        @Component.Factory
        interface Factory {
            TestApp create(
                    @BindsInstance ServiceInfo service,
                    @BindsInstance GrpcServerConfig grpc,
                    @BindsInstance HealthConfig health,
                    @BindsInstance TracingConfig tracing);
        }
    }

    @Module
    interface Handlers {
        List<String> DECORATED = new CopyOnWriteArrayList<>();

        @Provides
        @IntoSet
        static Decorator<BindableService> noting() {
            return new Decorator<>(1, service -> {
                DECORATED.add(service.bindService().getServiceDescriptor().getName());
                return service;
            });
        }

        @Provides
        @IntoSet
        static BindableService hello() {
            return TestService.answering(text -> "hello " + text);
        }
    }
}
