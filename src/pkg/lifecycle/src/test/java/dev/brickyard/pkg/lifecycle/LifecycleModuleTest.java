package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dagger.BindsInstance;
import dagger.Component;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ServiceInfo;

class LifecycleModuleTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final TestService service = DaggerLifecycleModuleTest_TestService.factory()
            .create(new ServiceInfo("test", "local"), new HealthConfig(Duration.ofMinutes(1)), log);

    @Test
    void startsByStageThenNameAndStopsInReverse() {
        service.lifecycle().start();
        assertThat(log).containsExactly("start cache", "start a-server", "start b-server");
        assertThat(service.health().current().components()).containsOnlyKeys("database");

        service.lifecycle().stop();
        assertThat(log.subList(3, log.size())).containsExactly("stop b-server", "stop a-server", "stop cache");
        assertThat(service.health().current().ready()).isFalse();
    }

    @Test
    void isNamedAsTheServiceAndKnowsItsParts() {
        var lifecycle = service.lifecycle();

        assertThat(lifecycle.name()).isEqualTo("test");
        assertThat(lifecycle.part(HealthMonitor.class)).isSameAs(service.health());
        assertThatThrownBy(() -> lifecycle.part(Part.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("test has 3 components");
    }

    @Singleton
    @Component(modules = {HealthModule.class, LifecycleModule.class, Parts.class})
    interface TestService {
        Lifecycle lifecycle();

        HealthMonitor health();

        @Component.Factory
        interface Factory {
            TestService create(
                    @BindsInstance ServiceInfo service,
                    @BindsInstance HealthConfig health,
                    @BindsInstance List<String> log);
        }
    }

    @Module
    interface Parts {
        @Provides
        @IntoSet
        static StartStep second(List<String> log) {
            return Stage.GRPC.starts(Part.of("b-server", log));
        }

        @Provides
        @IntoSet
        static StartStep first(List<String> log) {
            return Stage.GRPC.starts(Part.of("a-server", log));
        }

        @Provides
        @IntoSet
        static StartStep cache(List<String> log) {
            return Stage.CACHE.starts(Part.of("cache", log));
        }

        @Provides
        @IntoSet
        static HealthCheck check() {
            return new HealthCheck() {
                @Override
                public String name() {
                    return "database";
                }

                @Override
                public boolean required() {
                    return true;
                }

                @Override
                public void check() {}
            };
        }
    }
}
