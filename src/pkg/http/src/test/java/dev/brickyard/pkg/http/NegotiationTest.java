package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.InternalException;

class NegotiationTest {
    private static final String LARGE = "text ".repeat(1000);

    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(List.of(
                Route.get("/public/v1/small", request -> Answer.ok("text")),
                Route.get("/public/v1/large", request -> Answer.ok(LARGE)),
                Route.get(
                        "/public/v1/limited",
                        request -> Answer.failed(Outcome.TOO_MANY_REQUESTS_ERROR, "too many", null)
                                .with("retry-after", "1")
                                .with("Retry-After", "60")),
                Route.get("/public/v1/down", request -> {
                    throw InternalException.temporary("down", null);
                }),
                Route.post(
                        "/public/v1/notes", request -> Answer.ok(request.body().text("title")))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json", "Text/HTML, Application/JSON; q=0.5", ""})
    void respondsWithJsonIfAccepted(String accept) throws Exception {
        var response = server.send(server.request("/public/v1/small").header("Accept", accept));

        assertThat(response.statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "application/xml, text/*", "application/json;q=0"})
    void rejectsOtherTypes(String accept) throws Exception {
        var response = server.send(server.request("/public/v1/small").header("Accept", accept));

        assertThat(response.statusCode()).isEqualTo(406);
        assertThat(response.body()).contains("NOT_ACCEPTABLE_ERROR");
    }

    @Test
    void compressesLargeResponses() throws Exception {
        var request = server.request("/public/v1/large").header("Accept-Encoding", "br, gzip;q=0.5");
        var response = server.client().send(request.build(), BodyHandlers.ofByteArray());

        assertThat(TestServer.header(response, "Content-Encoding")).contains("gzip");
        assertThat(TestServer.header(response, "Vary")).get().asString().contains("Accept-Encoding");
        assertThat(response.body()).hasSizeLessThan(1000);
        try (var body = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains(LARGE);
        }
    }

    @Test
    void compressesNothingElse() throws Exception {
        var small = server.send(server.request("/public/v1/small").header("Accept-Encoding", "gzip"));
        var other = server.send(server.request("/public/v1/large").header("Accept-Encoding", "br"));

        assertThat(TestServer.header(small, "Content-Encoding")).isEmpty();
        assertThat(TestServer.header(other, "Content-Encoding")).isEmpty();
        assertThat(other.body()).contains(LARGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "br"})
    void rejectsCompressedBodies(String encoding) throws Exception {
        var body = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(body)) {
            gzip.write("{\"title\":\"x\"}".getBytes(StandardCharsets.UTF_8));
        }
        var response = server.send(server.request("/public/v1/notes")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", encoding)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));

        assertThat(response.statusCode()).isEqualTo(415);
        assertThat(response.body()).contains("UNSUPPORTED_MEDIA_TYPE_ERROR", "must not be compressed");
    }

    @Test
    void sendsHeadersOfTheAnswer() throws Exception {
        var response = server.get("/public/v1/limited");

        assertThat(response.statusCode()).isEqualTo(429);
        assertThat(response.headers().allValues("Retry-After")).containsExactly("60");
        assertThat(response.body()).contains("TOO_MANY_REQUESTS_ERROR", "too many");
    }

    @Test
    void saysWhenToRetry() throws Exception {
        var response = server.get("/public/v1/down");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(TestServer.header(response, "Retry-After")).contains("1");
    }
}
