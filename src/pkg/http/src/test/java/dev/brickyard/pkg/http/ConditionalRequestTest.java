package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionalRequestTest {
    private static final String PATH = "/public/v1/title";

    private final AtomicReference<String> title = new AtomicReference<>("first".repeat(1000));
    private TestServer server;

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(List.of(Route.get(PATH, request -> Answer.ok(title.get())), Route.put(PATH, request -> {
            request.requireMatch(Answer.ok(title.get()));
            title.set("second");
            return Answer.noContent();
        })));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "W/%s", "\"other\", %s", "*"})
    void sendsNothingThatTheClientHas(String known) throws Exception {
        var tag = tag(server.get(PATH));
        var response = server.send(server.request(PATH).header("If-None-Match", known.formatted(tag)));

        assertThat(response.statusCode()).isEqualTo(304);
        assertThat(response.body()).isEmpty();
        assertThat(tag(response)).isEqualTo(tag);
        assertThat(TestServer.header(response, "Content-Type")).isEmpty();
    }

    @Test
    void sendsWhatHasChanged() throws Exception {
        var old = tag(server.get(PATH));
        title.set("changed");

        var response = server.send(server.request(PATH).header("If-None-Match", old));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(tag(response)).isNotEqualTo(old).matches("\"[A-Za-z0-9_-]{24}\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void changesOnlyWhatTheClientHasSeen(String encoding) throws Exception {
        var seen = tag(server.send(server.request(PATH).header("Accept-Encoding", encoding)));

        var first = put(seen);
        var second = put(seen);

        assertThat(first.statusCode()).isEqualTo(204);
        assertThat(first.body()).isEmpty();
        assertThat(TestServer.header(first, "Content-Type")).isEmpty();
        assertThat(second.statusCode()).isEqualTo(412);
        assertThat(second.body()).contains("OUTDATED_ERROR");
        assertThat(put("*").statusCode()).isEqualTo(204);
        assertThat(put("W/" + tag(server.get(PATH))).statusCode()).isEqualTo(412);
    }

    @Test
    void changesWithoutACondition() throws Exception {
        assertThat(server.send("PUT", PATH).statusCode()).isEqualTo(204);
    }

    @Test
    void sendsTheTagWithHead() throws Exception {
        assertThat(tag(server.send("HEAD", PATH))).isEqualTo(tag(server.get(PATH)));
    }

    @Test
    void sendsNoTagWithFailures() throws Exception {
        assertThat(TestServer.header(server.get("/public/v1/nothing"), "ETag")).isEmpty();
    }

    private HttpResponse<String> put(String tag) throws Exception {
        return server.send(server.request(PATH).header("If-Match", tag).PUT(BodyPublishers.noBody()));
    }

    private static String tag(HttpResponse<?> response) {
        return TestServer.header(response, "ETag").orElse("none");
    }
}
