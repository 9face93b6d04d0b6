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
    private static final String KEY = "local:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final Map<String, String> REQUIRED = Map.of(
            "SERVICE_NAME", "${artifactId}",
#foreach($service in $services)
            "${service.constant}_ADDRESS", "${service}:50051",
#end
#if($model.events)
            "KAFKA_CLUSTER_URL", "kafka:9092",
#end
            "TOKEN_VERIFYING_KEYS", KEY,
            "TOKEN_ISSUER", "https://id.example.com",
            "TOKEN_AUDIENCE", "example.com");

    @Test
    void hasDefaultsForAllButTheRequired() {
        var config = load(Map.of());

        assertThat(config.service().name()).isEqualTo("${artifactId}");
        assertThat(config.service().environment()).isEqualTo("local");
        assertThat(config.http().port()).isEqualTo(8080);
        assertThat(config.management().port()).isEqualTo(9090);
        assertThat(config.health().interval()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.tracing().endpoint()).isEmpty();
    }

    @Test
    void requiresKeysOfTokens() {
        var environment = new HashMap<>(REQUIRED);
        environment.remove("TOKEN_VERIFYING_KEYS");

        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, environment)).isInstanceOf(ConfigException.class).hasMessageContaining("TOKEN_JWKS_URL is missing");
    }

    @Test
    void namesAllMissingVariables() {
        assertThatThrownBy(() -> ConfigLoader.load(ServiceConfig.class, Map.of()))
                .isInstanceOf(ConfigException.class)
                .hasMessageContainingAll("SERVICE_NAME", "${services.get(0).constant}_ADDRESS");
    }

    @Test
    void masksSecrets() {
        assertThat(load(Map.of()).toString()).doesNotContain(KEY).contains("******");
    }

    private static ServiceConfig load(Map<String, String> settings) {
        var environment = new HashMap<>(REQUIRED);
        environment.putAll(settings);
        return ConfigLoader.load(ServiceConfig.class, environment);
    }
}
