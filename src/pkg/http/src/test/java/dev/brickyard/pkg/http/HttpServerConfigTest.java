package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.observability.RequestLogging;

class HttpServerConfigTest {
    @Test
    void hasDefaultsForEverything() {
        assertThat(ConfigLoader.load(HttpServerConfig.class, Map.of()))
                .isEqualTo(new HttpServerConfig(
                        8080,
                        64,
                        1000,
                        16 * 1024,
                        1024 * 1024,
                        64 * 1024 * 1024,
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(75),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5),
                        RequestLogging.ERRORS,
                        Duration.ofSeconds(1),
                        false,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    @Test
    void readsEveryVariable() {
        var environment = new HashMap<String, String>();
        environment.put("HTTP_SERVER_PORT", "9090");
        environment.put("HTTP_SERVER_MAX_BODY_BYTES", "1000");
        environment.put("HTTP_SERVER_THREADS", "2");
        environment.put("HTTP_SERVER_MAX_CONNECTIONS", "3");
        environment.put("HTTP_SERVER_MAX_HEADER_BYTES", "4000");
        environment.put("HTTP_SERVER_MAX_BODIES_BYTES", "5000");
        environment.put("HTTP_SERVER_REQUEST_TIMEOUT", "6s");
        environment.put("HTTP_SERVER_IDLE_TIMEOUT", "7s");
        environment.put("HTTP_SERVER_CORS_HEADERS", "X-Api-Key, X-Client");
        environment.put("HTTP_SERVER_DEADLINE", "2s");
        environment.put("HTTP_SERVER_GRACE", "3s");
        environment.put("HTTP_SERVER_LOG_REQUESTS", "all");
        environment.put("HTTP_SERVER_SLOW_REQUEST", "4ms");
        environment.put("HTTP_SERVER_FORWARDED", "true");
        environment.put("HTTP_SERVER_TLS_CERTIFICATE", "tls.crt");
        environment.put("HTTP_SERVER_TLS_KEY", "tls.key");
        environment.put("HTTP_SERVER_CORS_ORIGINS", "https://app.example.com, http://localhost:3000");

        assertThat(ConfigLoader.load(HttpServerConfig.class, environment))
                .isEqualTo(new HttpServerConfig(
                        9090,
                        2,
                        3,
                        4000,
                        1000,
                        5000,
                        Duration.ofSeconds(6),
                        Duration.ofSeconds(7),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        RequestLogging.ALL,
                        Duration.ofMillis(4),
                        true,
                        Optional.of("tls.crt"),
                        Optional.of("tls.key"),
                        Optional.of("https://app.example.com, http://localhost:3000"),
                        Optional.of("X-Api-Key, X-Client")));
    }

    @Test
    void namesEveryInvalidVariable() {
        var environment = Map.of("HTTP_SERVER_PORT", "65536", "HTTP_SERVER_LOG_REQUESTS", "some");

        assertThatThrownBy(() -> ConfigLoader.load(HttpServerConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("HTTP_SERVER_PORT='65536' is not an integer in range: expected 0 to 65535")
                .hasMessageContaining("HTTP_SERVER_LOG_REQUESTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"app.example.com", "https://app.example.com/", "https://a.example,", "https://*.a.example"})
    void rejectsInvalidOrigins(String origins) {
        var environment = Map.of("HTTP_SERVER_CORS_ORIGINS", origins);

        assertThatThrownBy(() -> ConfigLoader.load(HttpServerConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("HTTP_SERVER_CORS_ORIGINS='" + origins + "' is not a list of origins");
    }

    @Test
    void rejectsInvalidHeaderNames() {
        var environment = Map.of("HTTP_SERVER_CORS_HEADERS", "X-Api-Key,x y");

        assertThatThrownBy(() -> ConfigLoader.load(HttpServerConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("HTTP_SERVER_CORS_HEADERS='X-Api-Key,x y' is not a list of headers");
    }

    @Test
    void rejectsHalfOfTheFilesForTls() {
        var environment = Map.of("HTTP_SERVER_TLS_CERTIFICATE", "tls.crt");

        assertThatThrownBy(() -> ConfigLoader.load(HttpServerConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("only one of HTTP_SERVER_TLS_CERTIFICATE and HTTP_SERVER_TLS_KEY is set");
    }

    @Test
    void rejectsLessMemoryThanOneBody() {
        var environment = Map.of("HTTP_SERVER_MAX_BODIES_BYTES", "1000");

        assertThatThrownBy(() -> ConfigLoader.load(HttpServerConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("HTTP_SERVER_MAX_BODIES_BYTES='1000' is less than one body");
    }
}
