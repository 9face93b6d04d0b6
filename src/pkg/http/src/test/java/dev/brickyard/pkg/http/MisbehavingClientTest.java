package dev.brickyard.pkg.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MisbehavingClientTest {
    private static final String UNFINISHED = "POST /private/v1/notes HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/json\r\nContent-Length: 10\r\n\r\n{";

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        var route = Route.post(
                "/private/v1/notes", request -> Answer.ok(request.body().text("title")));
        server = new TestServer(List.of(route), "MAX_BODY_BYTES=100");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void mayFillTheBodyToItsLimit() throws Exception {
        var response = server.post("/private/v1/notes", "{\"title\":\"%s\"}".formatted("x".repeat(88)));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(ints = {89, 1_000_000})
    void cannotSendABodyThatIsTooLarge(int length) throws Exception {
        var response = server.post("/private/v1/notes", "{\"title\":\"%s\"}".formatted("x".repeat(length)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("PAYLOAD_TOO_LARGE_ERROR", "at most 100 bytes");
    }

    @Test
    void cannotSendATooLargeBodyOfUnknownLength() throws Exception {
        var many = new byte[1_000_000];
        var response = server.send(server.request("/private/v1/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(many))));

        assertThat(response.statusCode()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"title\"",
                "{",
                "{\"title\":}",
                "{'title':'x'}",
                "{title:1}",
                "{\"title\":\"x\"} {}",
                "{\"title\":\"x\",}",
                "{\"a\":NaN}"
            })
    void cannotSendABodyThatIsNotAJsonObject(String body) throws Exception {
        var response = server.post("/private/v1/notes", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("BAD_REQUEST_ERROR", "body must be a JSON object");
    }

    @Test
    void cannotSendADeeplyNestedBody() throws Exception {
        try (var deep = new TestServer(List.of(Route.post(
                "/private/v1/notes", request -> Answer.ok(request.body().text("title")))))) {
            var response = deep.post("/private/v1/notes", "{\"a\":" + "[".repeat(500_000));

            assertThat(response.statusCode()).isEqualTo(400);
        }
    }

    @Test
    void isToldThatABodyIsNotUtf8() throws Exception {
        var response = server.send(server.request("/private/v1/notes")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, '}'})));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("body must be UTF-8");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/x-www-form-urlencoded", "application/jsonp"})
    void cannotSendAnotherContentType(String type) throws Exception {
        var response = server.send(
                server.request("/private/v1/notes").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("UNSUPPORTED_MEDIA_TYPE_ERROR");
    }

    @Test
    void maySendACharset() throws Exception {
        var response = server.send(server.request("/private/v1/notes")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void doesNotBlockOthersByBeingSlow() throws Exception {
        var slow = new ArrayList<Socket>();
        try {
            for (var i = 0; i < 50; i++) {
                slow.add(server.socket(UNFINISHED));
            }

            assertThat(server.post("/private/v1/notes", "{}").statusCode()).isEqualTo(200);
        } finally {
            for (var socket : slow) {
                socket.close();
            }
        }
    }

    @Test
    void getsATimeoutForASlowRequest() throws Exception {
        try (var impatient = new TestServer(List.of(), "REQUEST_TIMEOUT=50ms")) {
            assertThat(impatient.raw("GET /met")).startsWith("HTTP/1.1 408").contains("REQUEST_TIMEOUT_ERROR");
            assertThat(impatient.raw(UNFINISHED)).startsWith("HTTP/1.1 408").contains("REQUEST_TIMEOUT_ERROR");
        }
    }

    @Test
    void isDisconnectedIfItSendsNothing() throws Exception {
        try (var impatient = new TestServer(List.of(), "REQUEST_TIMEOUT=50ms")) {
            assertThat(impatient.raw("")).isEmpty();
        }
    }

    @Test
    void isDisconnectedIfItStaysIdle() throws Exception {
        try (var impatient = new TestServer(List.of(), "IDLE_TIMEOUT=50ms")) {
            assertThat(impatient.raw("GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .startsWith("HTTP/1.1 404");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET /private/v1/notes/%zz HTTP/1.1\r\nHost: x\r\n\r\n",
                "GET / HTTP/1.1\r\nno header\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: x\r\nbad name: x\r\n\r\n",
                "POST /private/v1/notes HTTP/1.1\r\nContent-Length: many\r\n\r\n"
            })
    void getsAnEnvelopeForAMalformedRequest(String request) throws Exception {
        var route = Route.get("/private/v1/notes/:id", asked -> Answer.ok(asked.pathValue("id")));
        try (var strict = new TestServer(List.of(route), "IDLE_TIMEOUT=50ms");
                var lines = new LogLines(RequestLog.class)) {
            var response = strict.raw(request);

            assertThat(response)
                    .containsPattern("HTTP/1.1 40[04] ")
                    .containsIgnoringCase("x-request-id: ")
                    .containsPattern("\\{\"status\":\\{\"error\":true,\"code\":40[04],");
            // the server of an earlier test may still report how many lines it suppressed
            await().until(() -> lines.events().stream()
                            .filter(line -> !line.getFormattedMessage().contains("suppressed"))
                            .count()
                    == 1);
        }
    }

    @Test
    void cannotSendHeadersThatAreTooLarge() throws Exception {
        try (var strict = new TestServer(List.of(), "MAX_HEADER_BYTES=2000")) {
            var line = strict.raw("GET /" + "x".repeat(2000) + " HTTP/1.1\r\nHost: x\r\n\r\n");
            var headers = strict.raw("GET / HTTP/1.1\r\nHost: x\r\nAuthorization: " + "x".repeat(2000) + "\r\n\r\n");

            assertThat(line).startsWith("HTTP/1.1 414").contains("URI_TOO_LONG_ERROR");
            assertThat(headers).startsWith("HTTP/1.1 431").contains("HEADERS_TOO_LARGE_ERROR", "at most 2000 bytes");
        }
    }

    @Test
    void maySendLargeHeaders() throws Exception {
        var response = server.send(server.request("/nothing").header("Authorization", "x".repeat(16_000)));

        assertThat(response.statusCode()).isEqualTo(404);
    }

    @Test
    void losesItsIdleConnectionToANewOne() throws Exception {
        try (var small = new TestServer(List.of(), "MAX_CONNECTIONS=10")) {
            var idle = new ArrayList<Socket>();
            try {
                for (var i = 0; i < 200; i++) {
                    idle.add(small.socket(""));
                }
                assertThat(small.get("/nothing").statusCode()).isEqualTo(404);
                assertThat(idle.get(0).getInputStream().read()).isEqualTo(-1);
            } finally {
                for (var socket : idle) {
                    socket.close();
                }
            }
        }
    }

    @Test
    void cannotFillTheMemoryWithBodies() throws Exception {
        var route = Route.post(
                "/private/v1/notes", request -> Answer.ok(request.body().text("title")));
        try (var small = new TestServer(List.of(route), "MAX_BODY_BYTES=1000", "MAX_BODIES_BYTES=1000")) {
            var request = "POST /private/v1/notes HTTP/1.1\r\nHost: x\r\n"
                    + "Content-Type: application/json\r\nContent-Length: 610\r\n\r\n" + " ".repeat(600);
            try (var first = small.socket(request)) {
                // the first request may arrive after the second
                await().until(() -> small.raw(request + " ".repeat(10)).contains("SERVICE_UNAVAILABLE_ERROR"));
                first.getOutputStream().write("{}        ".getBytes(UTF_8));
                assertThat(first.getInputStream().readNBytes(12))
                        .asString(UTF_8)
                        .isEqualTo("HTTP/1.1 200");
            }
            assertThat(small.post("/private/v1/notes", " ".repeat(900) + "{}").statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void isRejectedWhenTooManyRequestsWait() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        var route = Route.get("/private/v1/slow", request -> {
            entered.countDown();
            leave.await();
            return Answer.ok(null);
        });
        try (var small = new TestServer(List.of(route), "THREADS=1")) {
            var slow = small.request("/private/v1/slow").build();
            var first = small.client().sendAsync(slow, BodyHandlers.ofString());
            entered.await();
            var second = small.client().sendAsync(slow, BodyHandlers.ofString());
            var third = small.client().sendAsync(slow, BodyHandlers.ofString());

            var refused = CompletableFuture.anyOf(second, third).get();
            leave.countDown();

            assertThat(((HttpResponse<?>) refused).statusCode()).isEqualTo(503);
            assertThat(first.get().statusCode()).isEqualTo(200);
            assertThat(second.get().statusCode() + third.get().statusCode()).isEqualTo(200 + 503);
        }
    }

    @Test
    void maySendItsNextRequestBeforeTheResponse() throws Exception {
        try (var quick = new TestServer(List.of(), "IDLE_TIMEOUT=50ms")) {
            var request = "GET /one HTTP/1.1\r\nHost: x\r\n\r\n";

            assertThat(quick.raw(request + request + request).split("HTTP/1.1 404", -1))
                    .hasSize(4);
        }
    }

    @Test
    void isLoggedWithoutErrorIfItDisconnectsEarly() throws Exception {
        try (var lines = new LogLines(RequestLog.class)) {
            server.socket(UNFINISHED).close();

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getFormattedMessage()).contains("status=400", "incomplete request");
            });
        }
    }
}
