package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class DeadlineWatchTest {
    private final List<String> expired = new CopyOnWriteArrayList<>();

    @Test
    void expiresEachCallAtItsOwnTime() {
        try (var watch = new DeadlineWatch()) {
            watch.add(call(watch, "late", Duration.ofMillis(200)));
            watch.add(call(watch, "early", Duration.ofMillis(20)));
            watch.add(call(watch, "never", Duration.ofNanos(DeadlineWatch.NEVER)));

            await().until(() -> expired.size() == 2);
            assertThat(expired).containsExactly("early", "late");
            assertThat(watch.size()).isEqualTo(1);
        }
    }

    @Test
    void forgetsACallThatEnds() {
        try (var watch = new DeadlineWatch()) {
            var ended = call(watch, "ended", Duration.ofMillis(50));
            watch.add(ended);
            watch.remove(ended);
            watch.add(call(watch, "running", Duration.ofMillis(100)));

            await().until(() -> !expired.isEmpty());
            assertThat(expired).containsExactly("running");
        }
    }

    @Test
    void expiresACallWhoseTimeIsUpAlready() {
        try (var watch = new DeadlineWatch()) {
            watch.add(call(watch, "past", Duration.ofSeconds(-1)));

            await().until(() -> !expired.isEmpty());
        }
    }

    @Test
    void canBeClosedBeforeItsFirstCall() {
        var watch = new DeadlineWatch();
        watch.close();

        assertThat(watch.size()).isZero();
    }

    private DeadlineWatch.Expiring call(DeadlineWatch watch, String name, Duration time) {
        var deadline = System.nanoTime() + time.toNanos();
        return new DeadlineWatch.Expiring() {
            @Override
            public long deadline() {
                return deadline;
            }

            @Override
            public void end(Status.Code reason) {
                watch.remove(this);
                expired.add(name);
            }
        };
    }
}
