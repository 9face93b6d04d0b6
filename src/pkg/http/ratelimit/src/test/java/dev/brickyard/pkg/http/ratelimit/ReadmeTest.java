package dev.brickyard.pkg.http.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;
import dev.brickyard.pkg.token.http.TokenFilter;

class ReadmeTest {
    @Test
    void putsFiltersInTheirOrder() {
        var config = new RateLimitConfig(600, 600);
        var meters = new SimpleMeterRegistry();
        var tokens = Tokens.of(ConfigLoader.load(
                        TokenConfig.class,
                        Map.of(
                                "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]),
                                "TOKEN_ISSUER", "auth",
                                "TOKEN_AUDIENCE", "notes")))
                .orElseThrow();
        Handler handler = request -> Answer.ok(CallerContext.require().subject());

        var limits = new RateLimits(config, meters);
        var route = Route.get("/private/v1/me", handler)
                .behind(limits.byCaller()) // needs the caller that the next filter finds
                .behind(new TokenFilter(tokens))
                .behind(limits.byAddress());

        assertThat(route.path()).isEqualTo("/private/v1/me");
    }
}
