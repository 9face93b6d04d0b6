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
#foreach($any in $ifCache)
            "CACHE_HOST", "redis",
#end
#foreach($any in $ifEvents)
            "KAFKA_CLUSTER_URL", "kafka:9092",
#end
            "DB_HOST_WRITER", "writer",
            "DB_USER", "service",
            "DB_PASSWORD", "secret",
            "DB_NAME", "service");

    @Test
    void needsNoMoreThanWhatHasNoDefault() {
        var config = ConfigLoader.load(ServiceConfig.class, REQUIRED);

        assertThat(config.service().name()).isEqualTo("${service}");
        assertThat(config.service().environment()).isEqualTo("local");
        assertThat(config.grpc().port()).isEqualTo(50051);
        assertThat(config.grpc().reflection()).isFalse();
#foreach($any in $ifHttp)
        assertThat(config.http().port()).isEqualTo(8080);
#end
        assertThat(config.database().port()).isEqualTo(5432);
        assertThat(config.database().readerHost()).isEmpty();
#foreach($any in $ifCache)
        assertThat(config.cache().port()).isEqualTo(6379);
        assertThat(config.cacheTtl()).isEqualTo(Duration.ofHours(24));
#end
#foreach($any in $ifEvents)
        assertThat(config.kafka().connection().username()).isEmpty();
        assertThat(config.outbox().batch()).isEqualTo(200);
#end
        assertThat(config.management().port()).isEqualTo(9090);
        assertThat(config.health().interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.tracing().endpoint()).isEmpty();
    }

    @Test
    void readsEveryBrick() {
        var environment = new HashMap<>(REQUIRED);
        environment.put("ENVIRONMENT", "production");
        environment.put("GRPC_SERVER_PORT", "1");
#foreach($any in $ifHttp)
        environment.put("HTTP_SERVER_PORT", "2");
#end
        environment.put("DB_PORT", "3");
#foreach($any in $ifCache)
        environment.put("CACHE_PORT", "4");
        environment.put("CACHE_TTL", "5m");
#end
#foreach($any in $ifEvents)
        environment.put("KAFKA_TLS", "true");
        environment.put("OUTBOX_BATCH", "7");
#end
        environment.put("MANAGEMENT_PORT", "5");
        environment.put("HEALTH_INTERVAL", "6s");
        environment.put("OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317");

        var config = ConfigLoader.load(ServiceConfig.class, environment);

        assertThat(config.service().environment()).isEqualTo("production");
        assertThat(config.grpc().port()).isEqualTo(1);
#foreach($any in $ifHttp)
        assertThat(config.http().port()).isEqualTo(2);
#end
        assertThat(config.database().writerHost()).isEqualTo("writer");
        assertThat(config.database().port()).isEqualTo(3);
#foreach($any in $ifCache)
        assertThat(config.cache().host()).isEqualTo("redis");
        assertThat(config.cache().port()).isEqualTo(4);
        assertThat(config.cacheTtl()).isEqualTo(Duration.ofMinutes(5));
#end
#foreach($any in $ifEvents)
        assertThat(config.kafka().connection().clusterUrl()).isEqualTo("kafka:9092");
        assertThat(config.kafka().connection().tls()).isTrue();
        assertThat(config.outbox().batch()).isEqualTo(7);
#end
        assertThat(config.management().port()).isEqualTo(5);
        assertThat(config.health().interval()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.tracing().endpoint()).isPresent();
    }

    @Test
    void namesEverythingThatIsMissing() {
        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(REQUIRED.keySet().toArray(String[]::new));
    }

#foreach($any in $ifCache)
    @Test
    void refusesToCacheForNoTime() {
        var environment = new HashMap<>(REQUIRED);
        environment.put("CACHE_TTL", "0s");

        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("CACHE_TTL='0s'")
                .hasMessageContaining("1s to 720h");
    }

#end
    @Test
    void showsNoSecret() {
        var config = ConfigLoader.load(ServiceConfig.class, REQUIRED);

        assertThat(config.toString()).doesNotContain("password=secret").contains("******");
    }
}
