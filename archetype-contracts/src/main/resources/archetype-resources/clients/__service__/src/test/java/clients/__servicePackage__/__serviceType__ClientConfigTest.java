package ${package}.clients.${servicePackage};

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.config.ConfigLoader;

class ${serviceType}ClientConfigTest {
    @Test
    void needsOnlyTheAddress() {
        var config = load(Map.of("${serviceConstant}_ADDRESS", "localhost:50051"));

        assertThat(config.address()).isEqualTo("localhost:50051");
        assertThat(config.deadline()).isEqualTo(Duration.ofSeconds(5));
        assertThat(config.plaintext()).isTrue();
    }

    @Test
    void readsEveryVariable() {
        var environment = Map.ofEntries(
                Map.entry("${serviceConstant}_ADDRESS", "dns:///host:443"),
                Map.entry("${serviceConstant}_DEADLINE", "250ms"),
                Map.entry("${serviceConstant}_PLAINTEXT", "false"));

        var config = load(environment);

        assertThat(config.address()).isEqualTo("dns:///host:443");
        assertThat(config.deadline()).isEqualTo(Duration.ofMillis(250));
        assertThat(config.plaintext()).isFalse();
    }

    private static ${serviceType}ClientConfig load(Map<String, String> environment) {
        return ConfigLoader.load(${serviceType}ClientConfig.class, environment);
    }
}
