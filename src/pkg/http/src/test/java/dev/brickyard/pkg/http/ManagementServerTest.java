package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.Collector;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.observability.Metrics;

class ManagementServerTest {
    private final PrometheusMeterRegistry metrics = Metrics.create("note-svc");
    private final HealthMonitor health = new HealthMonitor(
            List.of(new Component("postgres", true, ""), new Component("replica", false, "\"refused\"")),
            Duration.ofSeconds(10));
    private final ManagementServer server = new ManagementServer(new ManagementConfig(0), health, metrics);
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
        health.stop();
    }

    @Test
    void isAliveFromTheStart() throws Exception {
        var response = get("/health/live");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.header(response, "Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"live\":true}\n");
    }

    @Test
    void isReadyWhenTheMonitorIs() throws Exception {
        var before = get("/health/ready");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body()).startsWith("{\"ready\":false").contains("\"state\":\"unknown\"");
        assertThat(get("/health").statusCode()).isEqualTo(200);

        health.start();
        await().until(() -> health.current().ready());
        await().until(() -> get("/health").body().contains("refused"));

        var after = get("/health/ready");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body())
                .isEqualTo("{\"ready\":true,\"components\":{"
                        + "\"postgres\":{\"state\":\"up\",\"required\":true,\"reason\":\"\"},"
                        + "\"replica\":{\"state\":\"down\",\"required\":false,\"reason\":\"\\\"refused\\\"\"}}}\n");
    }

    @Test
    void servesMetrics() throws Exception {
        metrics.counter("users.added").increment();

        var response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.header(response, "Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body()).contains("users_added_total{service=\"note-svc\"} 1.0");
    }

    @Test
    void servesNothingElse() throws Exception {
        var other = get("/private/v1/notes");
        var post = send(request("/metrics").POST(BodyPublishers.noBody()));
        var head = send(request("/health/live").method("HEAD", BodyPublishers.noBody()));

        assertThat(other.statusCode()).isEqualTo(404);
        assertThat(post.statusCode()).isEqualTo(405);
        assertThat(TestServer.header(post, "Allow")).contains("GET, HEAD");
        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
    }

    @Test
    void hidesInternalErrors() throws Exception {
        Collector broken = () -> {
            throw new IllegalStateException("secret internals");
        };
        metrics.getPrometheusRegistry().register(broken);

        var response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("internal error\n");
    }

    @Test
    void respondsToProbesDespiteSlowAndIdleClients() throws Exception {
        var clients = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 300; i++) {
                clients.add(socket(i % 2 == 0 ? "" : "GET /health/live HTTP/1.1\r\nHost: "));
            }
            assertThat(get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : clients) {
                socket.close();
            }
        }
    }

    @Test
    void rejectsMalformedRequests() throws Exception {
        try (var socket = socket("nonsense\r\n\r\n")) {
            assertThat(socket.getInputStream().readAllBytes())
                    .asString(StandardCharsets.UTF_8)
                    .startsWith("HTTP/1.1 400");
        }
    }

    @Test
    void namesThePortInUse() {
        var second = new ManagementServer(new ManagementConfig(server.port()), health, metrics);

        assertThatIllegalStateException().isThrownBy(second::port);
        assertThatIllegalStateException()
                .isThrownBy(second::start)
                .withMessageContaining("MANAGEMENT_PORT='" + server.port() + "' is in use");
    }

    @Test
    void readsItsPort() {
        assertThat(ConfigLoader.load(ManagementConfig.class, Map.of()).port()).isEqualTo(9090);
        assertThat(ConfigLoader.load(ManagementConfig.class, Map.of("MANAGEMENT_PORT", "1"))
                        .port())
                .isEqualTo(1);
    }

    private Socket socket(String bytes) throws IOException {
        var socket = new Socket("localhost", server.port());
        socket.getOutputStream().write(bytes.getBytes(StandardCharsets.ISO_8859_1));
        return socket;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(Duration.ofMinutes(5));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private record Component(String name, boolean required, String failure) implements HealthCheck {
        @Override
        public void check() {
            if (!failure.isEmpty()) {
                throw new IllegalStateException(failure);
            }
        }
    }
}
