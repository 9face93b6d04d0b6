package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.lifecycle.Health;

class HealthJsonTest {
    @Test
    void writesComponentsInOrder() {
        var health = new Health(false, new TreeMap<>(Map.of("redis", "up", "postgres", "down: refused")));

        assertThat(HealthJson.of(health))
                .isEqualTo("{\"ready\":false,\"components\":{\"postgres\":\"down: refused\",\"redis\":\"up\"}}\n");
    }

    @Test
    void writesWhateverAReasonHolds() {
        var health = new Health(true, new TreeMap<>(Map.of("a", "down: \"\\\"\t\u0001é")));

        assertThat(HealthJson.of(health))
                .isEqualTo("{\"ready\":true,\"components\":{\"a\":\"down: \\\"\\\\\\\"  é\"}}\n");
    }
}
