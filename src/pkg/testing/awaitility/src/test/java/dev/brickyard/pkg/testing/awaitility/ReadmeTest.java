package dev.brickyard.pkg.testing.awaitility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadmeTest {
    private interface Server {
        boolean isReady();
    }

    @Test
    void waitsForACondition() {
        var checks = new AtomicInteger();
        Server server = () -> checks.incrementAndGet() == 2;

        await().until(() -> server.isReady());

        assertThat(checks).hasValue(2);
    }
}
