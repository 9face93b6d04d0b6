package dev.brickyard.pkg.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpCallsTest {
    private final HttpServer server = server();
    private final HttpCalls calls = new HttpCalls(server.getAddress().getPort());

    @BeforeEach
    void start() {
        server.createContext("/", HttpCallsTest::echo);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void encodesSegmentsOfAPath() throws Exception {
        assertThat(calls.get("/notes").body()).isEqualTo("GET /notes null ");
        assertThat(calls.get("/notes", "by text", "a/b").body()).isEqualTo("GET /notes/by%20text/a%2Fb null ");
    }

    @Test
    void sendsJson() throws Exception {
        var response = calls.post("/notes", "{}");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("POST /notes application/json {}");
        assertThat(calls.patch("/notes", "{}").body()).isEqualTo("PATCH /notes application/json {}");
    }

    private static HttpServer server() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void echo(HttpExchange exchange) throws IOException {
        var type = exchange.getRequestHeaders().getFirst("Content-Type");
        var body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        var answer = "%s %s %s %s".formatted(exchange.getRequestMethod(), exchange.getRequestURI(), type, body);
        exchange.sendResponseHeaders(200, 0);
        try (var out = exchange.getResponseBody()) {
            out.write(answer.getBytes(UTF_8));
        }
    }
}
