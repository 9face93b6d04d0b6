package dev.brickyard.pkg.testing.awaitility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class DefaultTimeoutTest {
    @Test
    void isSetInEveryTestRun() {
        var left = new AtomicLong();
        await().conditionEvaluationListener(condition -> left.set(condition.getRemainingTimeInMS()))
                .until(() -> true);

        assertThat(Duration.ofMillis(left.get()))
                .isGreaterThan(Duration.ofSeconds(10))
                .isLessThanOrEqualTo(DefaultTimeout.TIMEOUT);
    }
}
