package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CorsTest {
    private static final String APP = "https://app.example.com";
    private static final List<Route> ROUTES = List.of(
            Route.get("/public/v1/notes", request -> Answer.ok(null)),
            Route.post("/public/v1/notes", request -> Answer.created(null)));

    @Test
    void isOffUnlessConfigured() throws Exception {
        try (var server = new TestServer(ROUTES)) {
            var preflight = preflight(server, "/public/v1/notes", APP);
            var request = server.send(server.request("/public/v1/notes").header("Origin", APP));

            assertThat(preflight.statusCode()).isEqualTo(405);
            assertThat(TestServer.header(preflight, "Access-Control-Allow-Origin"))
                    .isEmpty();
            assertThat(request.statusCode()).isEqualTo(200);
            assertThat(TestServer.header(request, "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:3000," + APP, APP, "*"})
    void answersThePreflightOfAConfiguredOrigin(String origins) throws Exception {
        try (var server = new TestServer(ROUTES, "CORS_ORIGINS=" + origins)) {
            var response = preflight(server, "/public/v1/notes", APP);

            assertThat(response.statusCode()).isEqualTo(204);
            assertThat(response.body()).isEmpty();
            assertThat(TestServer.header(response, "Access-Control-Allow-Origin"))
                    .contains(APP);
            assertThat(TestServer.header(response, "Access-Control-Allow-Methods"))
                    .contains("GET, HEAD, POST");
            assertThat(TestServer.header(response, "Access-Control-Allow-Headers"))
                    .get()
                    .asString()
                    .isEqualTo("Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match, X-Request-Id,"
                            + " baggage, traceparent, tracestate");
            assertThat(TestServer.header(response, "Vary")).contains("Origin");
        }
    }

    @Test
    void allowsConfiguredHeaders() throws Exception {
        try (var server = new TestServer(ROUTES, "CORS_ORIGINS=*", "CORS_HEADERS=X-Api-Key, X-Client")) {
            var response = preflight(server, "/public/v1/notes", APP);

            assertThat(TestServer.header(response, "Access-Control-Allow-Headers"))
                    .get()
                    .asString()
                    .endsWith(", tracestate, X-Api-Key, X-Client");
        }
    }

    @Test
    void letsAConfiguredOriginReadFailuresToo() throws Exception {
        try (var server = new TestServer(ROUTES, "CORS_ORIGINS=" + APP)) {
            var response = server.send(server.request("/public/v1/nothing").header("Origin", APP));

            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(TestServer.header(response, "Access-Control-Allow-Origin"))
                    .contains(APP);
            assertThat(TestServer.header(response, "Access-Control-Expose-Headers"))
                    .contains("ETag, X-Request-Id");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example.com", "https://app.example.com.evil.com", "null"})
    void addsNoHeadersForOtherOrigins(String origin) throws Exception {
        try (var server = new TestServer(ROUTES, "CORS_ORIGINS=" + APP)) {
            var response = preflight(server, "/public/v1/notes", origin);

            assertThat(response.statusCode()).isEqualTo(405);
            assertThat(TestServer.header(response, "Access-Control-Allow-Origin"))
                    .isEmpty();
        }
    }

    @Test
    void rejectsAPreflightOfAnUnknownPath() throws Exception {
        try (var server = new TestServer(ROUTES, "CORS_ORIGINS=*")) {
            assertThat(preflight(server, "/public/v1/nothing", APP).statusCode())
                    .isEqualTo(404);
        }
    }

    private static HttpResponse<String> preflight(TestServer server, String path, String origin) throws Exception {
        return server.send(server.request(path)
                .header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", BodyPublishers.noBody()));
    }
}
