package dev.brickyard.pkg.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.ByteArrayInputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
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
    void isRefusedABodyThatIsTooLarge(int length) throws Exception {
        var response = server.post("/private/v1/notes", "{\"title\":\"%s\"}".formatted("x".repeat(length)));

        assertThat(response.statusCode()).isEqualTo(413);
        assertThat(response.body()).contains("PAYLOAD_TOO_LARGE_ERROR", "at most 100 bytes");
    }

    @Test
    void isRefusedATooLargeBodyOfUnknownLength() throws Exception {
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
    void isToldThatABodyIsNoJsonObject(String body) throws Exception {
        var response = server.post("/private/v1/notes", body);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("BAD_REQUEST_ERROR", "body must be a JSON object");
    }

    @Test
    void isToldThatABodyIsNestedTooDeep() throws Exception {
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
    void isRefusedOtherContent(String type) throws Exception {
        var response = server.send(
                server.request("/private/v1/notes").header("Content-Type", type).POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("UNSUPPORTED_MEDIA_TYPE_ERROR");
    }

    @Test
    void maySayWhichCharsetJsonHasAnyway() throws Exception {
        var response = server.send(server.request("/private/v1/notes")
                .header("Content-Type", "Application/JSON; charset=utf-8")
                .POST(BodyPublishers.ofString("{}")));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @Test
    void blocksNobodyByBeingSlow() throws Exception {
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
    void isDroppedIfItNeverEndsItsRequest() throws Exception {
        try (var headers = server.socket("GET /met");
                var body = server.socket(UNFINISHED)) {
            assertThat(headers.getInputStream().readAllBytes()).isEmpty();
            assertThat(new String(body.getInputStream().readAllBytes(), UTF_8)).doesNotContain("200 OK");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense\r\n\r\n", "GET http:// HTTP/1.1\r\n\r\n", "GET /%zz HTTP/1.1\r\n\r\n"})
    void isToldThatItSpeaksNoHttp(String request) throws Exception {
        assertThat(server.raw(request)).startsWith("HTTP/1.1 400");
    }

    @Test
    void isNoFaultOfOursIfItLeavesBeforeTheAnswer() throws Exception {
        try (var lines = new LogLines(RequestLog.class)) {
            server.socket(UNFINISHED).close();

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events()).singleElement().satisfies(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getFormattedMessage()).contains("status=400", "the body ended too early");
            });
        }
    }
}
