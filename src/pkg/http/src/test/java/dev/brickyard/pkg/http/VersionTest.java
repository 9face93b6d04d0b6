package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.OutdatedException;

class VersionTest {
    private static final String PATH = "/public/v1/note";

    private volatile Note stored = new Note("text ".repeat(1000), Instant.parse("2026-01-02T03:04:05.123456789Z"));
    private TestServer server;

    private record Note(String text, Instant updatedAt) {}

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(List.of(
                Route.get(PATH, request -> answer()),
                Route.put(PATH, request -> {
                    change(request);
                    return answer();
                }),
                Route.delete(PATH, request -> {
                    throw new OutdatedException("changed concurrently, try again");
                })));
    }

    private Answer answer() {
        return Answer.ok(stored.text()).updatedAt(stored.updatedAt());
    }

    private void change(Request request) {
        var expected = request.expectedUpdate();
        var current = stored.updatedAt();
        if (expected != null && !expected.equals(current.truncatedTo(ChronoUnit.MICROS))) {
            throw new OutdatedException("note was changed concurrently");
        }
        stored = new Note("changed", current.plus(1, ChronoUnit.MICROS));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void changesTheVersionThatTheClientHasRead(String encoding) throws Exception {
        var read = tag(server.send(server.request(PATH).header("Accept-Encoding", encoding)));

        var first = put(read);
        var second = put(read);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(tag(first)).isNotEqualTo(read).isEqualTo(tag(server.get(PATH)));
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("OUTDATED_ERROR");
        assertThat(put(tag(first)).statusCode()).isEqualTo(200);
    }

    @Test
    void comparesWithTheLatestOfSeveralVersions() throws Exception {
        var old = tag(server.get(PATH));
        var current = tag(put(old));

        assertThat(put(old + ", \"other\"").statusCode()).isEqualTo(412);
        assertThat(put(current + ", " + old + ", \"other\"").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"other\"", "W/%s", "\"\"", "none", "\"zzzzzzzzzzzz.x\"", "\"-1.x\"", ""})
    void rejectsTagsThatAreNotAVersion(String tag) throws Exception {
        assertThat(put(tag.formatted(tag(server.get(PATH)))).statusCode()).isEqualTo(412);
    }

    @Test
    void changesAnyVersion() throws Exception {
        assertThat(put("*").statusCode()).isEqualTo(200);
        assertThat(server.send("PUT", PATH).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "*"})
    void sendsNothingThatTheClientHas(String known) throws Exception {
        var tag = tag(server.get(PATH));
        var response = server.send(server.request(PATH).header("If-None-Match", known.formatted(tag)));

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(tag(response)).isEqualTo(tag);
    }

    @Test
    void sendsAVersionAgainWhoseDataIsDifferent() throws Exception {
        var tag = tag(server.get(PATH));
        stored = new Note("with another field", stored.updatedAt());

        var response = server.send(server.request(PATH).header("If-None-Match", tag));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(put(tag).statusCode()).isEqualTo(200);
    }

    @Test
    void reportsAConflictIfTheClientHasSetNoCondition() throws Exception {
        var response = server.send("DELETE", PATH);

        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("\"code\":409,\"message\":\"OUTDATED_ERROR\"");
    }

    private HttpResponse<String> put(String tag) throws Exception {
        return server.send(server.request(PATH).header("If-Match", tag).PUT(BodyPublishers.noBody()));
    }

    private static String tag(HttpResponse<?> response) {
        return TestServer.header(response, "ETag").orElse("none");
    }
}
