package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictParsingTest {
    private final AtomicInteger handled = new AtomicInteger();
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(
                List.of(
                        Route.get("/public/v1/notes/:id", request -> {
                            handled.incrementAndGet();
                            return Answer.ok(List.of(request.path(), request.remoteAddress()));
                        }),
                        Route.post("/public/v1/notes/:id", request -> {
                            handled.incrementAndGet();
                            return Answer.ok("posted");
                        })),
                "IDLE_TIMEOUT=100ms",
                "CORS_ORIGINS=*");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Two servers could see different ends of these requests, and so a different next request. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Length: 5\nTransfer-Encoding: chunked\n\n0\n\n",
                "Transfer-Encoding: chunked\nContent-Length: 5\n\n0\n\n",
                "Content-Length: 5\nContent-Length: 6\n\nhello",
                "Content-Length: 5, 6\n\nhello",
                "Content-Length: +5\n\nhello",
                "Content-Length: -5\n\nhello",
                "Content-Length: 0x5\n\nhello",
                "Content-Length : 5\n\nhello",
                "Transfer-Encoding: xchunked\n\n0\n\n",
                "Transfer-Encoding: chunked\nTransfer-Encoding: identity\n\n0\n\n",
                "Transfer-Encoding : chunked\n\n0\n\n",
                "Transfer-Encoding: chunked\n\nzz\n\n",
                "X-Folded: a\n b\n\n",
                "X-Null: a\0b\n\n",
                "Host: other\n\n"
            })
    void rejectsAmbiguousRequests(String headers) throws Exception {
        var response = server.raw("POST /public/v1/notes/1 HTTP/1.1\r\nHost: x\r\n" + headers.replace("\n", "\r\n"));

        assertThat(response)
                .startsWith("HTTP/1.1 400")
                .containsIgnoringCase("connection: close")
                .contains("BAD_REQUEST_ERROR");
        assertThat(handled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /public/v1/notes/1 HTTP/1.1\r\n\r\n",
                "GET /public/v1/notes/1 HTTP/1.1\nHost: x\n\n",
                "GET /public/v1/notes/1\r\n\r\n",
                "GET http://other/public/v1/notes/1 HTTP/1.1\r\nHost: x\r\n\r\n"
            })
    void rejectsMalformedRequests(String request) throws Exception {
        assertThat(server.raw(request)).startsWith("HTTP/1.1 4");
        assertThat(handled).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/public/v1/notes/..",
                "/public/v1/notes/.",
                "/public/v1/notes/../notes/1",
                "/public/v1/notes/%2e%2e",
                "/public/v1/notes/..;a=b",
                "/public/v1/notes/a%2fb",
                "/public/v1/notes/a%5cb",
                "/public/v1/notes/a\\b",
                "/public/v1/notes/%00",
                "/public/v1/notes/%ff",
                "/public/v1/notes/%c0%ae",
                "/public/v1/notes/%u0041",
                "/public/v1/notes/%4"
            })
    void rejectsAmbiguousPaths(String path) throws Exception {
        assertThat(server.raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("BAD_REQUEST_ERROR");
        assertThat(handled).hasValue(0);
    }

    @Test
    void ignoresARequestToUpgrade() throws Exception {
        var request = """
                GET /public/v1/notes/1 HTTP/1.1\r
                Host: x\r
                Connection: Upgrade, HTTP2-Settings\r
                Upgrade: h2c\r
                HTTP2-Settings: AAMAAABkAAQAAP__\r
                \r
                """;

        assertThat(server.raw(request)).startsWith("HTTP/1.1 200").contains("/public/v1/notes/1");
    }

    @Test
    void servesAbsoluteTargets() throws Exception {
        var response = server.raw("GET http://x/public/v1/notes/a%40b HTTP/1.1\r\nHost: x\r\n\r\n");

        assertThat(response).startsWith("HTTP/1.1 200").contains("/public/v1/notes/a%40b");
    }

    @Test
    void servesOptions() throws Exception {
        assertThat(server.raw("OPTIONS * HTTP/1.1\r\nHost: x\r\n\r\n")).startsWith("HTTP/1.1 4");
        assertThat(server.raw("""
                        OPTIONS /public/v1/notes/1 HTTP/1.1\r
                        Host: x\r
                        Origin: https://a.example\r
                        Access-Control-Request-Method: POST\r
                        \r
                        """)).startsWith("HTTP/1.1 204").endsWith("\r\n\r\n");
    }

    @Test
    void waitsForABodyOnlyIfItIsAllowed() throws Exception {
        var head = """
                POST /public/v1/notes HTTP/1.1\r
                Host: x\r
                Expect: 100-continue\r
                Connection: close\r
                Content-Length:\s""";
        var route = Route.post("/public/v1/notes", request -> Answer.ok("posted"));
        try (var patient = new TestServer(List.of(route))) {
            try (var socket = patient.socket(head + "2\r\n\r\n")) {
                assertThat(new String(socket.getInputStream().readNBytes(21), StandardCharsets.US_ASCII))
                        .startsWith("HTTP/1.1 100");
                socket.getOutputStream().write(new byte[] {'{', '}'});
                assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                        .contains("HTTP/1.1 200");
            }
            assertThat(patient.raw(head + "2000000\r\n\r\n")).startsWith("HTTP/1.1 413");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "X-Forwarded-For: 192.0.2.9, 192.0.2.1 | 192.0.2.1",
                "X-Forwarded-For: 2001:db8::1 | 2001:db8::1",
                "X-Forwarded-For: 192.0.2.1:4711 | 192.0.2.1",
                "Forwarded: for=192.0.2.9, proto=https;for=192.0.2.1:4711 | 192.0.2.1",
                "Forwarded: For=\"[2001:db8::1]:4711\" | 2001:db8::1",
                "Forwarded: proto=https | 127.0.0.1",
                "X-Other: a | 127.0.0.1"
            })
    void knowsTheClientOfAProxy(String header, String address) throws Exception {
        var request = "GET /public/v1/notes/1 HTTP/1.1\r\nHost: x\r\n" + header + "\r\n\r\n";
        var route = Route.get("/public/v1/notes/:id", asked -> Answer.ok(asked.remoteAddress()));
        try (var proxied = new TestServer(List.of(route), "FORWARDED=true", "IDLE_TIMEOUT=100ms")) {
            assertThat(proxied.raw(request)).contains("\"data\":\"" + address + "\"");
        }
        assertThat(server.raw(request)).contains("\"127.0.0.1\"]");
    }
}
