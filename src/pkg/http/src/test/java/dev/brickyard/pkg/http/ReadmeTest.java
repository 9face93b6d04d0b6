package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.Require;
import dev.brickyard.pkg.observability.Metrics;

class ReadmeTest {
    private record Note(String id, Instant createdAt) {}

    private record Notes(Instant time) {
        Note get(String id) {
            return new Note(id, time);
        }

        Note create(String title) {
            return get("note_" + title);
        }
    }

    @Test
    void answersInTheEnvelope() throws Exception {
        var notes = new Notes(Instant.parse("2026-01-02T03:04:05Z"));
        var config = TestServer.config();
        var metrics = Metrics.create("note-svc");
        var tracing = TestServer.tracing();

        var routes = List.of(
                Route.get("/private/v1/notes/:id", request -> Answer.ok(notes.get(request.pathValue("id")))),
                Route.post("/private/v1/notes", request -> {
                    var title = Require.text("title", request.body().text("title"), 100);
                    return Answer.created(notes.create(title));
                }));
        var server = new HttpServer(config, routes, metrics, tracing); // a Managed component

        server.start();
        assertThat(post(server, "01H")).isEqualTo("""
                {"status":{"error":false,"code":201,"message":"SUCCESS"},\
                "data":{"id":"note_01H","created_at":"2026-01-02T03:04:05Z"}}""");
        assertThat(post(server, "")).isEqualTo("""
                {"status":{"error":true,"code":400,"message":"BAD_REQUEST_ERROR"},\
                "data":{"reason":"title must not be blank","field":"title"}}""");
        server.stop();
    }

    private static String post(HttpServer server, String title) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + "/private/v1/notes"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"title\":\"" + title + "\"}"))
                .timeout(Duration.ofMinutes(5))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }
}
