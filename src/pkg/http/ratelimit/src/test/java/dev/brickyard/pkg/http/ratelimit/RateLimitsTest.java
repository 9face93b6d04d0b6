package dev.brickyard.pkg.http.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.NotFoundException;
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
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;
import dev.brickyard.pkg.token.http.TokenFilter;

class RateLimitsTest {
    private final Tokens tokens = tokens();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StoppedClock clock = new StoppedClock();
    private final HttpClient client = HttpClient.newHttpClient();
    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() throws Exception {
        for (var server : servers) {
            server.stop();
        }
    }

    @Test
    void refuseFurtherRequestsOfAnAddressUntilItsBucketFillsAgain() throws Exception {
        start(new RateLimitConfig(3, 0));

        for (var rest = 2; rest >= 0; rest--) {
            var response = get("");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("RateLimit-Policy")).contains("\"address\";q=3;w=60");
            assertThat(response.headers().firstValue("RateLimit"))
                    .contains("\"address\";r=" + rest + ";t=" + (3 - rest) * 20);
        }
        var refused = get("");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).isEqualTo("""
                {"status":{"error":true,"code":429,"message":"TOO_MANY_REQUESTS_ERROR"},\
                "data":{"reason":"too many requests, try again later","field":null}}""");
        assertThat(refused.headers().firstValue("Retry-After")).contains("20");
        assertThat(refused.headers().firstValue("RateLimit")).contains("\"address\";r=0;t=60");
        assertThat(meters.get("http.server.ratelimit.refused")
                        .tag("policy", "address")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(meters.get("http.server.ratelimit.clients")
                        .tag("policy", "address")
                        .gauge()
                        .value())
                .isEqualTo(1);

        clock.forward(Duration.ofSeconds(20));
        assertThat(get("").statusCode()).isEqualTo(200);
        assertThat(get("").statusCode()).isEqualTo(429);
    }

    @Test
    void countEachCaller() throws Exception {
        start(new RateLimitConfig(0, 2));
        var first = "Bearer " + tokens.make(Caller.of("user_1"));
        var second = "Bearer " + tokens.make(Caller.of("user_2"));

        assertThat(List.of(status(first), status(first), status(first), status(second)))
                .containsExactly(200, 200, 429, 200);
        assertThat(List.of(status(""), status(""), status(""))).containsExactly(200, 200, 200);
    }

    @Test
    void countRequestsWithWrongTokensByAddress() throws Exception {
        start(new RateLimitConfig(2, 2));

        assertThat(List.of(status("Bearer x"), status("Bearer x"), status("Bearer x")))
                .containsExactly(401, 401, 429);
    }

    @Test
    void stateBothLimits() throws Exception {
        start(new RateLimitConfig(60, 6));

        var response = get("Bearer " + tokens.make(Caller.of("user_1")));

        assertThat(response.headers().firstValue("RateLimit")).contains("\"address\";r=59;t=1, \"caller\";r=5;t=10");
        assertThat(response.headers().firstValue("RateLimit-Policy"))
                .contains("\"address\";q=60;w=60, \"caller\";q=6;w=60");
    }

    @Test
    void doNotLimitIfZero() throws Exception {
        start(new RateLimitConfig(0, 0));

        for (var i = 0; i < 20; i++) {
            var response = get("Bearer " + tokens.make(Caller.of("user_1")));
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.headers().firstValue("RateLimit")).isEmpty();
        }
    }

    @Test
    void leaveErrorsOfHandlersAlone() throws Exception {
        start(new RateLimitConfig(1, 0), request -> {
            throw new NotFoundException("note not found");
        });

        assertThat(status("")).isEqualTo(404);
        assertThat(status("")).isEqualTo(429);
    }

    @Test
    void surroundEveryRouteByTheModule() throws Exception {
        var limits = RateLimitModule.limits(new RateLimitConfig(2, 1), meters);
        var decorators = List.of(
                RateLimitModule.byAddress(limits),
                RateLimitModule.byCaller(limits),
                new Decorator<Route>(100, route -> route.behind(TokenFilter.optional(tokens))));
        start(Decorator.decorate(Route.get("/public/v1/notes", request -> Answer.ok("note")), decorators));
        var user = "Bearer " + tokens.make(Caller.of("user_1"));

        assertThat(get(user).statusCode()).isEqualTo(200);
        assertThat(get(user).headers().firstValue("RateLimit-Policy").orElse(""))
                .contains("\"caller\"");
        assertThat(get(user).headers().firstValue("RateLimit-Policy").orElse(""))
                .contains("\"address\"")
                .doesNotContain("\"caller\"");
    }

    private void start(RateLimitConfig config) throws Exception {
        start(config, request -> Answer.ok("note"));
    }

    private void start(RateLimitConfig config, Handler handler) throws Exception {
        var limits = new RateLimits(config, meters, clock);
        start(Route.get("/public/v1/notes", handler)
                .behind(limits.byCaller())
                .behind(TokenFilter.optional(tokens))
                .behind(limits.byAddress()));
    }

    private void start(Route route) throws Exception {
        var server = new HttpServer(
                ConfigLoader.load(
                        HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", "10m")),
                List.of(route),
                Metrics.create("notes"),
                new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), new ServiceInfo("notes", "test")));
        server.start();
        servers.add(server);
    }

    private int status(String authorization) throws Exception {
        return get(authorization).statusCode();
    }

    private HttpResponse<String> get(String authorization) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + servers.get(0).port() + "/public/v1/notes"))
                .timeout(Duration.ofMinutes(2));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Tokens tokens() {
        var environment = Map.of(
                "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]),
                "TOKEN_ISSUER", "auth",
                "TOKEN_AUDIENCE", "notes");
        return Tokens.of(ConfigLoader.load(TokenConfig.class, environment)).orElseThrow();
    }

    /** A clock that only tests move. */
    private static final class StoppedClock implements TimeMeter {
        private final AtomicLong nanos = new AtomicLong();

        void forward(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}
