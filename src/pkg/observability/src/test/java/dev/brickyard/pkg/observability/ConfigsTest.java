package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.Secret;

class ConfigsTest {
    @Test
    void tracingIsOffByDefault() {
        assertThat(ConfigLoader.load(TracingConfig.class, Map.of())).isEqualTo(TracingConfig.off());
    }

    @Test
    void tracingReadsTheVariablesOfOpenTelemetry() {
        var environment = Map.of(
                "OTEL_EXPORTER_OTLP_ENDPOINT", "https://collector:4318",
                "OTEL_EXPORTER_OTLP_HEADERS", "api-key=secret",
                "OTEL_TRACES_SAMPLER_ARG", "0.25");

        assertThat(ConfigLoader.load(TracingConfig.class, environment))
                .isEqualTo(new TracingConfig(
                        Optional.of("https://collector:4318"), 0.25, Optional.of(Secret.of("api-key=secret"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"collector:4318", "collector", "grpc://collector:4317", "http://", "http://a b"})
    void tracingRejectsInvalidUrls(String endpoint) {
        assertThatThrownBy(
                        () -> ConfigLoader.load(TracingConfig.class, Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", endpoint)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("OTEL_EXPORTER_OTLP_ENDPOINT='" + endpoint + "' is not a URL: expected http://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a-secret",
                "=a-secret",
                "key=",
                "key=a-secret,other",
                "a key=a-secret",
                "key=a-secret%zz",
                "k=\ta-secret\u0007"
            })
    void tracingRejectsInvalidHeadersWithoutShowingThem(String headers) {
        assertThatThrownBy(() -> ConfigLoader.load(TracingConfig.class, Map.of("OTEL_EXPORTER_OTLP_HEADERS", headers)))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("OTEL_EXPORTER_OTLP_HEADERS is not a list of headers: expected key=value")
                .hasMessageNotContaining("a-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"key=a-secret", " key = a secret , x-y=a=b", "Authorization=Basic%20dXNlcjpwYXNz+/=="})
    void tracingAcceptsAListOfHeaders(String headers) {
        assertThat(ConfigLoader.load(TracingConfig.class, Map.of("OTEL_EXPORTER_OTLP_HEADERS", headers))
                        .headers())
                .contains(Secret.of(headers));
    }

    @Test
    void tracingReportsEveryProblem() {
        var environment = Map.of("OTEL_EXPORTER_OTLP_ENDPOINT", "collector", "OTEL_EXPORTER_OTLP_HEADERS", "key");

        assertThatThrownBy(() -> ConfigLoader.load(TracingConfig.class, environment))
                .hasMessageContainingAll("OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_HEADERS");
    }

    @Test
    void logsAreTextAtInfoByDefault() {
        var config = ConfigLoader.load(LogConfig.class, Map.of());

        assertThat(config).isEqualTo(new LogConfig(LogLevel.INFO, Optional.empty(), "local"));
        assertThat(config.effectiveFormat()).isEqualTo(LogFormat.TEXT);
    }

    @Test
    void logsReadEveryVariable() {
        var environment = Map.of("LOG_LEVEL", "warn", "LOG_FORMAT", "json", "ENVIRONMENT", "staging");

        assertThat(ConfigLoader.load(LogConfig.class, environment))
                .isEqualTo(new LogConfig(LogLevel.WARN, Optional.of(LogFormat.JSON), "staging"));
    }
}
