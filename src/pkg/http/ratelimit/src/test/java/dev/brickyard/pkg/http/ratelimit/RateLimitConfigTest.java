package dev.brickyard.pkg.http.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;

class RateLimitConfigTest {
    @Test
    void hasDefaults() {
        assertThat(ConfigLoader.load(RateLimitConfig.class, Map.of())).isEqualTo(new RateLimitConfig(600, 600));
    }

    @Test
    void readsEveryVariable() {
        var environment = Map.of("RATE_LIMIT_ADDRESS", "0", "RATE_LIMIT_CALLER", "7");

        assertThat(ConfigLoader.load(RateLimitConfig.class, environment)).isEqualTo(new RateLimitConfig(0, 7));
    }
}
