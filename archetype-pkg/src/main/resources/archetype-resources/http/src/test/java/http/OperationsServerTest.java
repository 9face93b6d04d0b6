package ${package}.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.model.registry.Collector;
import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ${package}.lifecycle.HealthCheck;
import ${package}.lifecycle.HealthMonitor;
import ${package}.observability.Metrics;

class OperationsServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private final PrometheusMeterRegistry metrics = Metrics.create("user-store-svc");
    private final HealthMonitor health = new HealthMonitor(List.of(new Up("postgres")), Duration.ofSeconds(10));
    private final OperationsServer server = new OperationsServer(new HttpServerConfig(0), health, metrics);

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
        assertThat(response.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(response.body()).isEqualTo("{\"live\":true}\n");
    }

    @Test
    void isReadyOnceTheMonitorSaysSo() throws Exception {
        var before = get("/health/ready");
        assertThat(before.statusCode()).isEqualTo(503);
        assertThat(before.body())
                .isEqualTo("{\"ready\":false,\"components\":{\"postgres\":\"down: not checked yet\"}}\n");

        health.start();
        await().until(() -> health.current().ready());

        var after = get("/health/ready");
        assertThat(after.statusCode()).isEqualTo(200);
        assertThat(after.body()).isEqualTo("{\"ready\":true,\"components\":{\"postgres\":\"up\"}}\n");
    }

    @Test
    void servesMetrics() throws Exception {
        metrics.counter("users.added").increment();

        var response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type")).contains("text/plain; version=0.0.4; charset=utf-8");
        assertThat(response.body()).contains("users_added_total{service=\"user-store-svc\"} 1.0");
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        var response = send("HEAD", "/health/live");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void knowsNoOtherPath() throws Exception {
        for (var path : List.of("/", "/health", "/health/live/", "/metrics/x", "/health/../metrics")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void acceptsNoOtherMethod() throws Exception {
        var response = send("POST", "/metrics");

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(response.headers().firstValue("Allow")).contains("GET, HEAD");
    }

    @Test
    void hidesWhatFailsInside() throws Exception {
        Collector broken = () -> {
            throw new IllegalStateException("secret internals");
        };
        metrics.getPrometheusRegistry().register(broken);

        var response = get("/metrics");

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).isEqualTo("internal error\n");
    }

    @Test
    void isNotBlockedBySlowClients() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 50; i++) {
                var socket = new Socket("localhost", server.port());
                socket.getOutputStream().write("GET /met".getBytes(StandardCharsets.US_ASCII));
                slow.add(socket);
            }

            assertThat(get("/health/live").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void dropsAClientThatNeverEndsItsRequest() throws Exception {
        try (var socket = new Socket("localhost", server.port())) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write("GET /met".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void finishesRequestsInWorkWhenItStops() throws Exception {
        var scraping = new CountDownLatch(1);
        var goOn = new CountDownLatch(1);
        metrics.gauge("slow", scraping, latch -> {
            latch.countDown();
            try {
                goOn.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return 7;
        });
        var response = client.sendAsync(request("GET", "/metrics"), HttpResponse.BodyHandlers.ofString());
        scraping.await();
        var stop = new Thread(() -> stopUnchecked(server));
        stop.start();
        await().until(() -> stop.getState() == Thread.State.TIMED_WAITING);

        goOn.countDown();

        assertThat(response.join().body()).contains("slow{service=\"user-store-svc\"} 7.0");
        stop.join();
    }

    @Test
    void refusesConnectionsAfterTheStop() throws Exception {
        var request = request("GET", "/health/live");
        server.stop();

        assertThatThrownBy(() -> client.send(request, HttpResponse.BodyHandlers.ofString()))
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void failsToStartOnAPortInUse() {
        var second = new OperationsServer(new HttpServerConfig(server.port()), health, metrics);

        assertThatThrownBy(second::start).isInstanceOf(BindException.class);
    }

    @Test
    void hasNoPortBeforeTheStart() throws Exception {
        var unstarted = new OperationsServer(new HttpServerConfig(0), health, metrics);

        assertThatIllegalStateException().isThrownBy(unstarted::port);
        unstarted.stop();
    }

    private static void stopUnchecked(OperationsServer server) {
        try {
            server.stop();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) throws IOException, InterruptedException {
        return client.send(request(method, path), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest request(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(Duration.ofSeconds(30))
                .build();
    }

    private record Up(String name) implements HealthCheck {
        @Override
        public boolean required() {
            return true;
        }

        @Override
        public void check() {}
    }
}
