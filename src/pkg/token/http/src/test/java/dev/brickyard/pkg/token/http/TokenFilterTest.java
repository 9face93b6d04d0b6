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
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
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
        return new HttpServer(
                ConfigLoader.load(
                        HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "10m")),
                List.of(guarded, open),
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
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .timeout(Duration.ofMinutes(2));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
