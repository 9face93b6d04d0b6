package dev.brickyard.pkg.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    record Channel(String title, long viewerCount, @Nullable String sponsoredBy) {}

    @Test
    void writesAndReads() {
        var channel = new Channel("news", 5, null);

        assertThat(Json.write(channel)).isEqualTo("{\"title\":\"news\",\"viewer_count\":\"5\",\"sponsored_by\":null}");
        assertThat(Json.read("{\"title\": \"news\", \"viewer_count\": 5}", Channel.class))
                .isEqualTo(channel);
    }
}
