package dev.brickyard.pkg.http.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.UnauthorizedException;

class HandshakeTest {
    private final Recorder recorder = new Recorder();

    @Test
    void givesTheRequestToTheEndpoint() throws Exception {
        var seen = new CopyOnWriteArrayList<String>();
        WebSocketEndpoint endpoint = handshake -> {
            seen.add(handshake.header("authorization").orElseThrow());
            seen.add(handshake.query("after").orElseThrow());
            seen.add(handshake.query("none").orElse("-"));
            seen.addAll(handshake.protocols());
            seen.add(handshake.remoteAddress());
            handshake.accept("bearer");
            return recorder.accept(handshake);
        };
        try (var server = new TestServer(endpoint)) {
            var client = RawClient.connect(server.port());

            client.bytes(RawClient.handshake(
                            TestServer.PATH + "?after=a%20b",
                            "Authorization: Bearer x",
                            "Sec-WebSocket-Protocol: bearer, token")
                    .getBytes(ISO_8859_1));

            assertThat(client.head())
                    .contains("HTTP/1.1 101 ", "\r\nSec-WebSocket-Protocol: bearer\r\n", "X-Request-Id: ");
            assertThat(seen).containsExactly("Bearer x", "a b", "-", "bearer", "token", "127.0.0.1");
        }
    }

    @Test
    void opensNoCompressedConnection() throws Exception {
        try (var server = new TestServer(recorder);
                var client = RawClient.connect(server.port())) {
            client.bytes(RawClient.handshake(TestServer.PATH, "Sec-WebSocket-Extensions: permessage-deflate")
                    .getBytes(ISO_8859_1));

            assertThat(client.head()).contains("HTTP/1.1 101 ").doesNotContain("Sec-WebSocket-Extensions");
        }
    }

    @Test
    void isRefusedWithTheErrorOfTheEndpoint() throws Exception {
        WebSocketEndpoint endpoint = handshake -> {
            throw new UnauthorizedException("authentication required");
        };
        try (var server = new TestServer(endpoint)) {
            var response = refused(server, RawClient.handshake(TestServer.PATH, "X-Request-Id: abc"));

            assertThat(response)
                    .startsWith("HTTP/1.1 401 ")
                    .contains(
                            "X-Request-Id: abc\r\n",
                            "WWW-Authenticate: Bearer\r\n",
                            "Content-Type: application/json\r\n")
                    .endsWith("""
                            {"status":{"error":true,"code":401,"message":"UNAUTHORIZED_ERROR"},\
                            "data":{"reason":"authentication required","field":null}}""");
            assertThat(server.metric("http.server.websocket.handshakes", "http.response.status_code", "401"))
                    .isEqualTo(1);
        }
    }

    @Test
    void hidesUnexpectedErrorsAndLogsThem() throws Exception {
        WebSocketEndpoint endpoint = handshake -> {
            throw new IllegalStateException("secret");
        };
        try (var server = new TestServer(endpoint);
                var lines = new LogLines(Reports.class)) {
            var response = refused(server, RawClient.handshake(TestServer.PATH));

            assertThat(response)
                    .startsWith("HTTP/1.1 500 ")
                    .contains("internal error")
                    .doesNotContain("secret");
            await().untilAsserted(() -> assertThat(lines.of(Level.ERROR)).hasSize(1));
            assertThat(lines.of(Level.ERROR).get(0).getFormattedMessage())
                    .startsWith("method=GET route=/ws/v1 status=500 duration_ms=")
                    .contains("secret");
        }
    }

    @Test
    void freesItsSlotWhenRefused() throws Exception {
        var errors = new CopyOnWriteArrayList<Exception>(List.of(InternalException.temporary("down", null)));
        WebSocketEndpoint endpoint = handshake -> {
            if (errors.isEmpty()) {
                return recorder.accept(handshake);
            }
            throw errors.remove(0);
        };
        try (var server = new TestServer(endpoint, "WEBSOCKET_MAX_CONNECTIONS=1")) {
            assertThat(refused(server, RawClient.handshake(TestServer.PATH))).startsWith("HTTP/1.1 503 ");

            assertThatCode(server::raw).doesNotThrowAnyException();
        }
    }

    @Test
    void mayOnlyAcceptAnOfferedProtocol() throws Exception {
        var errors = new CopyOnWriteArrayList<Exception>();
        WebSocketEndpoint endpoint = handshake -> {
            try {
                handshake.accept("chat");
            } catch (IllegalArgumentException e) {
                errors.add(e);
            }
            return recorder.accept(handshake);
        };
        try (var server = new TestServer(endpoint)) {
            server.raw().close();

            assertThat(errors).hasSize(1);
        }
    }

    @Test
    void isRefusedBeyondTheMaximumOfConnections() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MAX_CONNECTIONS=2")) {
            var first = server.raw();
            server.raw();

            assertThat(refused(server, RawClient.handshake(TestServer.PATH)))
                    .startsWith("HTTP/1.1 503 ")
                    .contains("Retry-After: 1\r\n", "SERVICE_UNAVAILABLE_ERROR", "too many connections");

            first.close();
            await().until(() -> isAccepted(server));
        }
    }

    @Test
    void takesNoConnectionOfTheHttpServer() throws Exception {
        try (var server = new TestServer(recorder, "HTTP_SERVER_MAX_CONNECTIONS=2")) {
            var clients = IntStream.range(0, 10).mapToObj(i -> server.client()).toList();

            assertThat(clients).allSatisfy(client -> {
                client.send("a");
                await().until(() -> client.texts().equals(List.of("a")));
            });
            assertThat(refused(server, RawClient.handshake("/nothing"))).startsWith("HTTP/1.1 404 ");
        }
    }

    @Test
    void isRefusedBeyondTheMaximumOfTheAddress() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MAX_PER_CALLER=2")) {
            var first = server.raw();
            server.raw();

            assertThat(refused(server, RawClient.handshake(TestServer.PATH)))
                    .startsWith("HTTP/1.1 429 ")
                    .contains("TOO_MANY_REQUESTS_ERROR", "too many connections");

            first.close();
            await().until(() -> isAccepted(server));
        }
    }

    @Test
    void isRefusedBeyondTheMaximumOfTheCaller() throws Exception {
        WebSocketEndpoint endpoint = handshake -> {
            handshake.caller(handshake.query("as").orElseThrow());
            return recorder.accept(handshake);
        };
        try (var server = new TestServer(endpoint, "WEBSOCKET_MAX_PER_CALLER=1")) {
            RawClient.open(server.port(), TestServer.PATH + "?as=ann");
            RawClient.open(server.port(), TestServer.PATH + "?as=bob");

            assertThat(refused(server, RawClient.handshake(TestServer.PATH + "?as=ann")))
                    .startsWith("HTTP/1.1 429 ");
        }
    }

    @Test
    void needsAnAllowedOriginIfItHasOne() throws Exception {
        try (var server =
                new TestServer(recorder, "HTTP_SERVER_CORS_ORIGINS=https://a.example.com, https://b.example.com")) {
            assertThat(refused(server, RawClient.handshake(TestServer.PATH, "Origin: https://evil.example")))
                    .startsWith("HTTP/1.1 403 ")
                    .contains("FORBIDDEN_ERROR", "the origin is not allowed");
            RawClient.open(server.port(), TestServer.PATH, "Origin: https://b.example.com");
            RawClient.open(server.port(), TestServer.PATH);
        }
        try (var server = new TestServer(recorder)) {
            RawClient.open(server.port(), TestServer.PATH, "Origin: https://any.example");
        }
    }

    @Test
    void isNotOfferedInHttp2() throws Exception {
        try (var server = new TestServer(recorder);
                var client = RawClient.connect(server.port())) {
            client.bytes("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0".getBytes(ISO_8859_1));

            // SETTINGS_ENABLE_CONNECT_PROTOCOL of RFC 8441: browsers open websockets over HTTP/1.1
            assertThat(client.http2Settings()).containsKey(3).doesNotContainEntry(8, 1);
        }
    }

    @Test
    void isRequired() throws Exception {
        try (var server = new TestServer(recorder)) {
            var response = get(server, TestServer.PATH);

            assertThat(response.statusCode()).isEqualTo(426);
            assertThat(response.body()).contains("this path accepts websockets only");
            assertThat(response.headers().firstValue("Sec-WebSocket-Version")).contains("13");
        }
    }

    @Test
    void concernsOnlyItsPath() throws Exception {
        try (var server = new TestServer(recorder)) {
            assertThat(get(server, "/ws").statusCode()).isEqualTo(404);
            assertThatThrownBy(() -> RawClient.open(server.port(), TestServer.PATH + "/more"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("404");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 13",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Version: 8|Sec-WebSocket-Key: AAAA",
                "Upgrade: h2c|Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: AAAA",
                "Connection: Upgrade|Sec-WebSocket-Version: 13|Sec-WebSocket-Key: AAAA",
                "Upgrade: websocket|Connection: Upgrade|Sec-WebSocket-Extensions: ;;=\",,\"|Content-Length: x"
            })
    void isRefusedIfMalformed(String headers) throws Exception {
        try (var server = new TestServer(recorder)) {
            var request =
                    "GET " + TestServer.PATH + " HTTP/1.1\r\nHost: x\r\n" + headers.replace("|", "\r\n") + "\r\n\r\n";

            assertThat(refused(server, request)).matches("(?s)HTTP/1.1 4(00|26) .*");
            assertThatCode(server::raw).doesNotThrowAnyException();
        }
    }

    /** Returns the whole response to a refused handshake. */
    private static String refused(TestServer server, String request) throws IOException {
        try (var client = RawClient.connect(server.port())) {
            client.bytes(request.getBytes(ISO_8859_1));
            return client.response();
        }
    }

    private static boolean isAccepted(TestServer server) {
        try {
            server.raw();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static HttpResponse<String> get(TestServer server, String path) throws Exception {
        var uri = URI.create("http://127.0.0.1:" + server.port() + path);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString());
    }
}
