package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.observability.RequestLogging;

class GrpcServerConfigTest {
    @Test
    void hasDefaultsForEverything() {
        assertThat(ConfigLoader.load(GrpcServerConfig.class, Map.of()))
                .isEqualTo(new GrpcServerConfig(
                        50051,
                        128,
                        512,
                        1000,
                        false,
                        4 * 1024 * 1024,
                        16 * 1024,
                        Duration.ofSeconds(30),
                        Map.of(),
                        Duration.ofSeconds(20),
                        Duration.ZERO,
                        Duration.ofMinutes(2),
                        Optional.empty(),
                        RequestLogging.ERRORS,
                        Duration.ofSeconds(1)));
    }

    @Test
    void readsEveryVariable() {
        var environment = new HashMap<String, String>();
        environment.put("GRPC_SERVER_PORT", "6000");
        environment.put("GRPC_SERVER_THREADS", "10");
        environment.put("GRPC_SERVER_CALLS_OF_ONE_METHOD", "11");
        environment.put("GRPC_SERVER_MAX_STREAMS", "12");
        environment.put("GRPC_SERVER_REFLECTION", "true");
        environment.put("GRPC_SERVER_MAX_MESSAGE_BYTES", "1000");
        environment.put("GRPC_SERVER_MAX_HEADER_BYTES", "2000");
        environment.put("GRPC_SERVER_DEADLINE", "1s");
        environment.put("GRPC_SERVER_METHOD_DEADLINES", "Get=7s,test.v1.TextSvc/Put=8m");
        environment.put("GRPC_SERVER_GRACE", "2s");
        environment.put("GRPC_SERVER_DRAIN_DELAY", "3s");
        environment.put("GRPC_SERVER_KEEPALIVE", "4m");
        environment.put("GRPC_SERVER_MAX_CONNECTION_AGE", "5m");
        environment.put("GRPC_SERVER_LOG_CALLS", "all");
        environment.put("GRPC_SERVER_SLOW_CALL", "6ms");

        assertThat(ConfigLoader.load(GrpcServerConfig.class, environment))
                .isEqualTo(new GrpcServerConfig(
                        6000,
                        10,
                        11,
                        12,
                        true,
                        1000,
                        2000,
                        Duration.ofSeconds(1),
                        Map.of("Get", Duration.ofSeconds(7), "test.v1.TextSvc/Put", Duration.ofMinutes(8)),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Duration.ofMinutes(4),
                        Optional.of(Duration.ofMinutes(5)),
                        RequestLogging.ALL,
                        Duration.ofMillis(6)));
    }

    @Test
    void namesEveryInvalidVariable() {
        var environment = Map.of(
                "GRPC_SERVER_PORT", "65536",
                "GRPC_SERVER_METHOD_DEADLINES", "ListUsers=25h",
                "GRPC_SERVER_LOG_CALLS", "some",
                "GRPC_SERVER_KEEPALIVE", "1ms");

        assertThatThrownBy(() -> ConfigLoader.load(GrpcServerConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("GRPC_SERVER_PORT")
                .hasMessageContaining("GRPC_SERVER_METHOD_DEADLINES='ListUsers=25h' is not a list of name=value pairs:"
                        + " expected one or more name=value pairs, separated by commas, with unique names, each value an integer"
                        + " with the unit ms, s, m or h, 0ms to 24h,"
                        + " for example ListUsers=5s,acme.billing.v1.InvoiceService/Export=2m")
                .hasMessageContaining("GRPC_SERVER_LOG_CALLS")
                .hasMessageContaining("GRPC_SERVER_KEEPALIVE");
    }
}
