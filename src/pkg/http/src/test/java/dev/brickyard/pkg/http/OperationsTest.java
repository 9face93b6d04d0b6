package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.prometheus.metrics.model.registry.Collector;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(List.of());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void isAliveFromTheStart() throws Exception {
        var response = server.get("/health/live");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.header(response, "Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"live\":true}\n");
    }

    @Test
    void isReadyOnceTheMonitorSaysSo() throws Exception {
        var before = server.get("/health/ready");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body())
                .isEqualTo("{\"ready\":false,\"components\":{\"postgres\":\"down: not checked yet\"}}\n");

        server.health.start();
        await().until(() -> server.health.current().ready());

        var after = server.get("/health/ready");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isEqualTo("{\"ready\":true,\"components\":{\"postgres\":\"up\"}}\n");
    }

    @Test
    void servesMetrics() throws Exception {
        server.metrics.counter("users.added").increment();

        var response = server.get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.header(response, "Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body()).contains("users_added_total{service=\"note-svc\"} 1.0");
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        var response = server.send("HEAD", "/health/live");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void acceptsNoOtherMethod() throws Exception {
        var response = server.send("POST", "/metrics");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(TestServer.header(response, "Allow")).contains("GET, HEAD");
    }

    @Test
    void hidesWhatFailsInside() throws Exception {
        Collector broken = () -> {
            throw new IllegalStateException("secret internals");
        };
        server.metrics.getPrometheusRegistry().register(broken);

        var response = server.get("/metrics");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("internal error\n");
    }
}
