package dev.brickyard.pkg.token.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.observability.Metrics;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;

class TokenFilterTest {
    private static final String GUARDED = "/private/v1/me";
    private static final String OPEN = "/public/v1/open";
    private static final String OPTIONAL = "/public/v1/optional";
    private static final String ADMIN = "/admin/v1/all";

    private final Tokens tokens = tokens();
    private final HttpServer server = server();
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void letsACallerPassWhoBringsAToken() throws Exception {
        var response = get(GUARDED, "Bearer " + tokens.make(Caller.of("user_1")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"data\":\"user_1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic dXNlcjpzZWNyZXQ=", "Bearer e30.e30."})
    void refusesOthers(String header) throws Exception {
        var response = get(GUARDED, header);

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("UNAUTHORIZED_ERROR").doesNotContain("user");
        assertThat(response.headers().firstValue("WWW-Authenticate"))
                .contains(header.isEmpty() ? "Bearer" : "Bearer error=\"invalid_token\"");
    }

    @Test
    void acceptsAnonymousRequestsWhereTheTokenIsOptional() throws Exception {
        assertThat(get(OPTIONAL, "").body()).contains("\"data\":\"nobody\"");
        assertThat(get(OPTIONAL, "Bearer " + tokens.make(Caller.of("user_1"))).body())
                .contains("\"data\":\"user_1\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer nonsense", "Basic dXNlcjpzZWNyZXQ=", "Bearer e30.e30."})
    void refusesWrongTokensWhereTheTokenIsOptional(String header) throws Exception {
        assertThat(get(OPTIONAL, header).statusCode()).isEqualTo(401);
    }

    @Test
    void requiresTheRole() throws Exception {
        var admin = new Caller("user_1", Set.of("editor", "admin"), Map.of());
        var other = new Caller("user_2", Set.of("editor", "administrator"), Map.of("role", "admin"));

        assertThat(get(ADMIN, "Bearer " + tokens.make(admin)).statusCode()).isEqualTo(200);
        var refused = get(ADMIN, "Bearer " + tokens.make(other));
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("FORBIDDEN_ERROR").contains("the role admin is required");
        assertThat(get(ADMIN, "").statusCode()).isEqualTo(401);
    }

    @Test
    void protectsEachRouteByItsArea() throws Exception {
        Handler handler = request ->
                Answer.ok(CallerContext.current().map(Caller::subject).orElse("nobody"));
        var module = TokenHttpModule.filter(tokens);
        var routes = Stream.of("/public/v1/a", "/private/v1/a", "/admin/v1/a")
                .map(path -> Decorator.decorate(Route.get(path, handler), List.of(module)))
                .toList();
        var guarded = server(routes);
        guarded.start();
        try {
            var user = "Bearer " + tokens.make(Caller.of("user_1"));
            var admin = "Bearer " + tokens.make(new Caller("user_2", Set.of("admin"), Map.of()));
            assertThat(Stream.of("", "Bearer x", user, admin).map(token -> statuses(guarded, token)))
                    .containsExactly(
                            List.of(200, 401, 401),
                            List.of(401, 401, 401),
                            List.of(200, 200, 403),
                            List.of(200, 200, 200));
        } finally {
            guarded.stop();
        }
    }

    private List<Integer> statuses(HttpServer guarded, String authorization) {
        return Stream.of("/public/v1/a", "/private/v1/a", "/admin/v1/a")
                .map(path -> {
                    try {
                        return get(guarded, path, authorization).statusCode();
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    @Test
    void leavesOtherRoutesAndTheNextRequestAlone() throws Exception {
        get(GUARDED, "Bearer " + tokens.make(Caller.of("user_1")));

        assertThat(get(OPEN, "").body()).contains("\"data\":null");
        assertThat(get(GUARDED, "").statusCode()).isEqualTo(401);
    }

    private HttpServer server() {
        Handler handler = request -> Answer.ok(CallerContext.require().subject());
        var guarded = Route.get("/private/v1/me", handler).behind(new TokenFilter(tokens));
        var open = Route.get(OPEN, request -> Answer.ok(CallerContext.current()));
        Handler whoever = request ->
                Answer.ok(CallerContext.current().map(Caller::subject).orElse("nobody"));
        var optional = Route.get(OPTIONAL, whoever).behind(TokenFilter.optional(tokens));
        var admin = Route.get(ADMIN, handler).behind(TokenFilter.role(tokens, "admin"));
        return server(List.of(guarded, open, optional, admin));
    }

    private static HttpServer server(List<Route> routes) {
        return new HttpServer(
                ConfigLoader.load(
                        HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "10m")),
                routes,
                Metrics.create("notes"),
                new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), new ServiceInfo("notes", "test")));
    }

    private static Tokens tokens() {
        var environment = Map.of(
                "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]),
                "TOKEN_ISSUER", "auth",
                "TOKEN_AUDIENCE", "notes");
        return Tokens.of(ConfigLoader.load(TokenConfig.class, environment)).orElseThrow();
    }

    private HttpResponse<String> get(String path, String authorization) throws Exception {
        return get(server, path, authorization);
    }

    private HttpResponse<String> get(HttpServer server, String path, String authorization) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(Duration.ofMinutes(2));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
