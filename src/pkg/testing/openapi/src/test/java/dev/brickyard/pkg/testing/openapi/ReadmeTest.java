package dev.brickyard.pkg.testing.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private final OpenApiDocument document = OpenApiDocument.load("/openapi/books.yaml");
    private final TreeSet<String> called = new TreeSet<>();

    private HttpResponse<String> checked(HttpResponse<String> response) {
        called.add(document.check(response));
        return response;
    }

    @Test
    void callsEveryOperation() {
        assertThat(checked(get("/v1/books/newest")).body()).isEqualTo("a title");
        checked(get("/v1/books/1"));
        checked(delete("/v1/books/newest"));

        assertThat(called).isEqualTo(document.operations());
    }

    private static HttpResponse<String> get(String path) {
        return path.endsWith("newest")
                ? new Received("GET", path, 200, Map.of("Content-Type", "text/plain"), "a title")
                : new Received("GET", path, 304, Map.of(), "");
    }

    private static HttpResponse<String> delete(String path) {
        return new Received("DELETE", path, 204, Map.of(), "");
    }
}
