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
#if($model.cache)
            "CACHE_HOST", "redis",
#end
#if($model.events)
            "KAFKA_CLUSTER_URL", "kafka:9092",
#end
            "DB_HOST_WRITER", "writer",
            "DB_USER", "service",
            "DB_PASSWORD", "secret",
            "DB_NAME", "service");

    @Test
    void hasDefaultsForAllButTheRequired() {
        var config = load(Map.of());

        assertThat(config.service().name()).isEqualTo("${service}");
        assertThat(config.service().environment()).isEqualTo("local");
        assertThat(config.grpc().port()).isEqualTo(50051);
        assertThat(config.grpc().reflection()).isFalse();
        assertThat(config.database().port()).isEqualTo(5432);
        assertThat(config.database().readerHost()).isEmpty();
        assertThat(config.management().port()).isEqualTo(9090);
        assertThat(config.health().interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.tracing().endpoint()).isEmpty();
    }

    @Test
    void readsTheVariablesOfEveryModule() {
        var config = load(Map.of("ENVIRONMENT", "production", "GRPC_SERVER_PORT", "1", "DB_PORT", "3", "MANAGEMENT_PORT", "5", "HEALTH_INTERVAL", "6s", "OTEL_EXPORTER_OTLP_ENDPOINT", "http://collector:4317"));

        assertThat(config.service().environment()).isEqualTo("production");
        assertThat(config.grpc().port()).isEqualTo(1);
        assertThat(config.database().writerHost()).isEqualTo("writer");
        assertThat(config.database().port()).isEqualTo(3);
        assertThat(config.management().port()).isEqualTo(5);
        assertThat(config.health().interval()).isEqualTo(Duration.ofSeconds(6));
        assertThat(config.tracing().endpoint()).isPresent();
    }
#if($model.http)

    @Test
    void readsTheVariablesOfHttp() {
        assertThat(load(Map.of()).http().port()).isEqualTo(8080);
        assertThat(load(Map.of("HTTP_SERVER_PORT", "2")).http().port()).isEqualTo(2);
    }
#end
#if($model.cache)

    @Test
    void readsTheVariablesOfTheCache() {
        assertThat(load(Map.of()).cache().port()).isEqualTo(6379);
        assertThat(load(Map.of()).cacheTtl()).isEqualTo(Duration.ofHours(24));

        var config = load(Map.of("CACHE_PORT", "4", "CACHE_TTL", "5m"));
        assertThat(config.cache().host()).isEqualTo("redis");
        assertThat(config.cache().port()).isEqualTo(4);
        assertThat(config.cacheTtl()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void rejectsACacheTtlOfZero() {
        assertThatThrownBy(() -> load(Map.of("CACHE_TTL", "0s"))).isInstanceOf(ConfigException.class).hasMessageContainingAll("CACHE_TTL='0s'", "1s to 720h");
    }
#end
#if($model.events)

    @Test
    void readsTheVariablesOfEvents() {
        assertThat(load(Map.of()).kafka().connection().username()).isEmpty();
        assertThat(load(Map.of()).outbox().batch()).isEqualTo(200);

        var config = load(Map.of("KAFKA_TLS", "true", "OUTBOX_BATCH", "7"));
        assertThat(config.kafka().connection().clusterUrl()).isEqualTo("kafka:9092");
        assertThat(config.kafka().connection().tls()).isTrue();
        assertThat(config.outbox().batch()).isEqualTo(7);
    }
#end

    @Test
    void namesAllMissingVariables() {
        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll(REQUIRED.keySet().toArray(String[]::new));
    }

    @Test
    void masksSecrets() {
        assertThat(load(Map.of()).toString()).doesNotContain("password=secret").contains("******");
    }

    private static ServiceConfig load(Map<String, String> settings) {
        var environment = new HashMap<>(REQUIRED);
        environment.putAll(settings);
        return ConfigLoader.load(ServiceConfig.class, environment);
    }
}
