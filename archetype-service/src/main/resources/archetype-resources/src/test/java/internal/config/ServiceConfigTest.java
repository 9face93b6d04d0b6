package ${package}.internal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigException;
import ${pkgPackage}.config.ConfigLoader;

class ServiceConfigTest {
    private static final Map<String, String> REQUIRED = Map.of(
            "SERVICE_NAME", "${service}",
            "DB_HOST_WRITER", "writer",
            "DB_USER", "service",
            "DB_PASSWORD", "secret",
            "DB_NAME", "service",
            "CACHE_HOST", "redis");

    @Test
    void needsNoMoreThanWhatHasNoDefault() {
        var config = ConfigLoader.load(ServiceConfig.class, REQUIRED);

        assertThat(config.service().name()).isEqualTo("${service}");
        assertThat(config.service().environment()).isEqualTo("local");
        assertThat(config.grpc().port()).isEqualTo(50051);
        assertThat(config.grpc().reflection()).isFalse();
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.database().port()).isEqualTo(5432);
        assertThat(config.database().readerHost()).isEmpty();
        assertThat(config.cache().port()).isEqualTo(6379);
        assertThat(config.cacheTtl()).isEqualTo(Duration.ofHours(24));
        assertThat(config.healthInterval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.tracing().endpoint()).isEmpty();
    }

    @Test
    void readsEveryBrick() {
        var environment = new HashMap<>(REQUIRED);
        environment.put("ENVIRONMENT", "production");
        environment.put("GRPC_SERVER_PORT", "1");
        environment.put("HTTP_SERVER_PORT", "2");
        environment.put("DB_PORT", "3");
        environment.put("CACHE_PORT", "4");
        environment.put("CACHE_TTL", "5m");
        environment.put("HEALTH_INTERVAL", "6s");
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317");

        var config = ConfigLoader.load(ServiceConfig.class, environment);

        assertThat(config.service().environment()).isEqualTo("production");
        assertThat(config.grpc().port()).isEqualTo(1);
        assertThat(config.http().port()).isEqualTo(2);
        assertThat(config.database().writerHost()).isEqualTo("writer");
        assertThat(config.database().port()).isEqualTo(3);
        assertThat(config.cache().host()).isEqualTo("redis");
        assertThat(config.cache().port()).isEqualTo(4);
        assertThat(config.cacheTtl()).isEqualTo(Duration.ofMinutes(5));
        assertThat(config.healthInterval()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.tracing().endpoint()).isPresent();
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(REQUIRED.keySet().toArray(String[]::new));
    }

    @Test
    void showsNoSecret() {
        var config = ConfigLoader.load(ServiceConfig.class, REQUIRED);

        assertThat(config.toString()).doesNotContain("password=secret").contains("******");
    }
}
