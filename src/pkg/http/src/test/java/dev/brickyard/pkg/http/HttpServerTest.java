package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.errors.Require;
import dev.brickyard.pkg.observability.RequestContext;

class HttpServerTest {
    private static final String NOT_FOUND = "{\"status\":{\"error\":true,\"code\":404,\"message\":\"NOT_FOUND_ERROR\"},"
            + "\"data\":{\"reason\":\"not found\",\"field\":null}}";

    private volatile @Nullable String caller;
    private TestServer server;

    record Note(String id, @Nullable String subTitle, long viewCount, Optional<String> tag, Instant createdAt) {}

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(List.of(
                Route.get("/private/v1/notes/:identifier", HttpServerTest::note),
                Route.get("/private/v1/notes/newest", request -> Answer.ok(Map.of("newest", true))),
                Route.post("/private/v1/notes", HttpServerTest::create),
                Route.put("/public/v2/notes/:identifier/title", request -> Answer.ok(null)),
                Route.patch("/admin/v1/notes", request -> Answer.ok(null)),
                Route.patch(
                        "/admin/v1/titles", request -> Answer.ok(request.body().text("title"))),
                Route.post("/public/v1/keys", this::key),
                Route.delete("/admin/v1/notes", request -> Answer.ok(request.query("q"))),
                Route.get("/public/v1/panic", request -> {
                    throw new IllegalStateException("SELECT secret");
                }),
                Route.get("/public/v1/overflow", HttpServerTest::overflow),
                Route.get("/public/v1/unwritable", request -> Answer.ok(Double.NaN))));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private static Answer note(Request request) {
        var id = request.pathValue("identifier");
        if (id.equals("none")) {
            throw new NotFoundException("note not found");
        }
        return Answer.ok(new Note(id, null, 5_000_000_000L, Optional.empty(), Instant.parse("2026-01-02T03:04:05Z")));
    }

    @SuppressWarnings("try") // the scope is only closed
    private Answer key(Request request) {
        if (caller == null) {
            return Answer.ok(request.idempotencyKey());
        }
        try (var id = RequestContext.openCaller(caller)) {
            return Answer.ok(request.idempotencyKey());
        }
    }

    private static Answer create(Request request) {
        var title = Require.text("title", request.body().text("title"), 10);
        return Answer.created(Map.of("title", title));
    }

    private static Answer overflow(Request request) {
        throw new StackOverflowError();
    }

    @Test
    void respondsWithTheEnvelope() throws Exception {
        var response = server.get("/private/v1/notes/note_1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(TestServer.header(response, "Content-Type")).contains("application/json");
        assertThat(TestServer.header(response, "Cache-Control")).contains("no-store");
        assertThat(response.body())
                .isEqualTo("{\"status\":{\"error\":false,\"code\":200,\"message\":\"SUCCESS\"},"
                        + "\"data\":{\"id\":\"note_1\",\"sub_title\":null,\"view_count\":\"5000000000\",\"tag\":null,"
                        + "\"created_at\":\"2026-01-02T03:04:05Z\"}}");
    }

    @Test
    void createsAnEntityFromTheBody() throws Exception {
        var response = server.post("/private/v1/notes", "{\"title\":\"<Zoë>\"}");

        assertThat(response.statusCode()).isEqualTo(201);
        assertThat(response.body())
                .isEqualTo("{\"status\":{\"error\":false,\"code\":201,\"message\":\"SUCCESS\"},"
                        + "\"data\":{\"title\":\"<Zoë>\"}}");
    }

    @Test
    void namesTheInvalidField() throws Exception {
        var response = server.post("/private/v1/notes", "{\"title\":\"  \"}");

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body())
                .isEqualTo("{\"status\":{\"error\":true,\"code\":400,\"message\":\"BAD_REQUEST_ERROR\"},"
                        + "\"data\":{\"reason\":\"title must not be blank\",\"field\":\"title\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /admin/v1/titles, application/json, 200",
        "PATCH, /admin/v1/titles, application/merge-patch+json, 200",
        "POST, /private/v1/notes, application/merge-patch+json, 415",
        "PATCH, /admin/v1/titles, application/json-patch+json, 415"
    })
    void acceptsMergePatches(String method, String path, String type, int status) throws Exception {
        var body = BodyPublishers.ofString("{\"title\":\"Zoë\"}");
        var response =
                server.send(server.request(path).header("Content-Type", type).method(method, body));

        assertThat(response.statusCode()).isEqualTo(status);
    }

    @Test
    void readsTheIdempotencyKey() throws Exception {
        assertThat(server.send("POST", "/public/v1/keys").body()).endsWith("\"data\":null}");
        assertThat(withKey("~".repeat(64)).body()).endsWith("\"data\":\"" + "~".repeat(64) + "\"}");
    }

    @Test
    void keepsTheIdempotencyKeysOfCallersApart() throws Exception {
        var anonymous = withKey("key").body();
        caller = "user_1";
        var first = withKey("key").body();
        caller = "user_2";

        assertThat(withKey("key").body()).isNotEqualTo(first).isNotEqualTo(anonymous);
        caller = "user_1";
        assertThat(withKey("key").body()).isEqualTo(first).isNotEqualTo(anonymous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "12345678901234567890123456789012345678901234567890123456789012345"})
    void rejectsInvalidIdempotencyKeys(String key) throws Exception {
        var response = withKey(key);

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("Idempotency-Key must be 1 to 64 visible ASCII characters long");
    }

    private HttpResponse<String> withKey(String key) throws Exception {
        var request = server.request("/public/v1/keys").header("Idempotency-Key", key);
        return server.send(request.POST(BodyPublishers.noBody()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/private/v1",
                "/private/v1/notes/",
                "/private/v1/notes/1/",
                "/private/v1/notes/1/2",
                "/private/v2/notes/1",
                "/health/live",
                "/metrics"
            })
    void returns404ForAnUnknownPath(String path) throws Exception {
        var response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo(NOT_FOUND);
    }

    @ParameterizedTest
    @CsvSource({
        "DELETE, /private/v1/notes, POST",
        "POST, /private/v1/notes/1, 'GET, HEAD'",
        "OPTIONS, /admin/v1/notes, 'DELETE, PATCH'",
        "BREW, /private/v1/notes, POST"
    })
    void returns405ForAnotherMethod(String method, String path, String allowed) throws Exception {
        var response = server.send(method, path);

        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(TestServer.header(response, "Allow")).contains(allowed);
        assertThat(response.body()).contains("METHOD_NOT_ALLOWED_ERROR");
    }

    @ParameterizedTest
    @CsvSource({"PUT, /public/v2/notes/1/title", "PATCH, /admin/v1/notes", "DELETE, /admin/v1/notes?q=1"})
    void servesEveryMethod(String method, String path) throws Exception {
        assertThat(server.send(method, path).statusCode()).isEqualTo(200);
    }

    @Test
    void respondsToHeadWithoutBody() throws Exception {
        var response = server.send("HEAD", "/private/v1/notes/1");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void prefersTheLiteralPath() throws Exception {
        assertThat(server.get("/private/v1/notes/newest").body()).contains("\"newest\":true");
    }

    @ParameterizedTest
    @CsvSource({"a%40b.c+d, a@b.c+d", "%C3%B6, ö", "a%20b, a b"})
    void decodesValuesOfThePath(String sent, String value) throws Exception {
        assertThat(server.get("/private/v1/notes/" + sent).body()).contains("\"id\":\"" + value + "\"");
    }

    @ParameterizedTest
    @CsvSource({"?q=a%20b+c&q=d, a b c", "?p=1&q, ''", "?q=, ''", "?Q=1, <none>", "'', <none>"})
    void readsTheQuery(String query, String value) throws Exception {
        var expected = value.equals("<none>") ? "null" : "\"" + value + "\"";

        assertThat(server.send("DELETE", "/admin/v1/notes" + query).body()).endsWith("\"data\":" + expected + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/public/v1/panic", "/public/v1/overflow", "/public/v1/unwritable"})
    void hidesInternalErrors(String path) throws Exception {
        var response = server.get(path);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body())
                .isEqualTo("{\"status\":{\"error\":true,\"code\":500,\"message\":\"INTERNAL_SERVER_ERROR\"},"
                        + "\"data\":{\"reason\":\"internal error\",\"field\":null}}");
        assertThat(server.get("/private/v1/notes/1").statusCode()).isEqualTo(200);
    }

    @Test
    void keepsTheRequestIdOfTheCaller() throws Exception {
        var given = server.send(server.request("/private/v1/notes/1").header("X-Request-Id", "request-1"));
        var made = server.send(server.request("/private/v1/notes/1").header("X-Request-Id", "not plain"));

        assertThat(TestServer.header(given, "X-Request-Id")).contains("request-1");
        assertThat(TestServer.header(made, "X-Request-Id")).get().asString().matches("[0-9a-f]{32}");
    }

    @Test
    void measuresRequestsByRoute() throws Exception {
        server.get("/private/v1/notes/1");
        server.get("/private/v1/notes/2");
        server.send("BREW", "/nowhere");

        assertThat(server.metrics.scrape())
                .contains("http_server_request_duration_seconds_count{error_type=\"\",http_request_method=\"GET\","
                        + "http_response_status_code=\"200\",http_route=\"/private/v1/notes/:identifier\","
                        + "service=\"note-svc\"} 2")
                .contains("http_server_request_duration_seconds_count{error_type=\"\",http_request_method=\"_OTHER\","
                        + "http_response_status_code=\"404\",http_route=\"\",service=\"note-svc\"} 1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/notes",
                "/private/notes",
                "/private/v1",
                "/private/v0/notes",
                "/private/v1/notes/",
                "/private/v1/Notes",
                "/private/v1/notes/:",
                "/internal/v1/notes"
            })
    void rejectsARouteWithAnInvalidPath(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Route.get(path, request -> Answer.ok(null)))
                .withMessageContaining(path);
    }

    @Test
    void rejectsDuplicateRoutes() {
        var routes = List.of(
                Route.get("/private/v1/notes/:id", request -> Answer.ok(null)),
                Route.get("/private/v1/notes/:identifier", request -> Answer.ok(null)));

        assertThatIllegalArgumentException().isThrownBy(() -> new TestServer(routes));
    }

    @Test
    void appliesFilters() throws Exception {
        Filter onlyAda = (request, next) -> {
            if (!Set.of("ada").contains(request.header("x-name").orElse(""))) {
                throw new NotFoundException("nothing for you");
            }
            return next.handle(request);
        };
        var route = Route.get("/private/v1/notes", request -> Answer.ok("seen")).behind(onlyAda);
        try (var filtered = new TestServer(List.of(route))) {
            var other = filtered.get("/private/v1/notes");
            var ada = filtered.send(filtered.request("/private/v1/notes").header("X-Name", "ada"));

            assertThat(other.statusCode()).isEqualTo(404);
            assertThat(ada.body()).contains("seen");
        }
    }

    @Test
    void namesThePortInUse() {
        var config = TestServer.config("PORT=" + server.server().port());
        var second = new HttpServer(config, List.of(), server.metrics, TestServer.tracing());

        assertThatIllegalStateException()
                .isThrownBy(second::start)
                .withMessageContaining("HTTP_SERVER_PORT='" + config.port() + "' is in use");
    }

    @Test
    void hasNoPortBeforeTheStart() throws Exception {
        var config = TestServer.config();
        var unstarted = new HttpServer(config, List.of(), server.metrics, TestServer.tracing());

        assertThatIllegalStateException().isThrownBy(unstarted::port);
        unstarted.stop();
    }

    @Test
    void hasNoOtherPathValues() throws Exception {
        var route = Route.get("/private/v1/notes/:id", request -> {
            assertThatThrownBy(() -> request.pathValue("name")).isInstanceOf(IllegalArgumentException.class);
            return Answer.ok(null);
        });
        try (var asking = new TestServer(List.of(route))) {
            assertThat(asking.get("/private/v1/notes/1").statusCode()).isEqualTo(200);
        }
    }
}
