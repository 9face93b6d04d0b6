package ${package}.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

import ${package}.config.ConfigLoader;

class HttpServerConfigTest {
    @Test
    void listensOn8080ByDefault() {
        assertThat(ConfigLoader.load(HttpServerConfig.class, Map.of())).isEqualTo(new HttpServerConfig(8080));
    }

    @Test
    void readsEveryVariable() {
        var environment = Map.of("HTTP_SERVER_PORT", "9090");

        assertThat(ConfigLoader.load(HttpServerConfig.class, environment)).isEqualTo(new HttpServerConfig(9090));
    }

    @Test
    void rejectsWhatIsNoPort() {
        assertThatThrownBy(() -> ConfigLoader.load(HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "65536")))
                .hasMessageContaining("HTTP_SERVER_PORT='65536' is not a whole number in range: expected 0 to 65535");
    }
}
