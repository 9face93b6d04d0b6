package ${package}.clients.${service.packageName};

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigLoader;

class ${service.type}ClientConfigTest {
    @Test
    void needsOnlyTheAddress() {
        var config = load(Map.of("${service.constant}_ADDRESS", "localhost:50051"));

        assertThat(config.address()).isEqualTo("localhost:50051");
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.plaintext()).isTrue();
    }

    @Test
    void readsEveryVariable() {
        var config = load(Map.of("${service.constant}_ADDRESS", "dns:///host:443", "${service.constant}_DEADLINE", "250ms", "${service.constant}_PLAINTEXT", "false"));

        assertThat(config.address()).isEqualTo("dns:///host:443");
        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.plaintext()).isFalse();
    }

    private static ${service.type}ClientConfig load(Map<String, String> environment) {
        return ConfigLoader.load(${service.type}ClientConfig.class, environment);
    }
}
