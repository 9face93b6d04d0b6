package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class RunningCallsTest {
    private final List<String> expired = new CopyOnWriteArrayList<>();

    @Test
    void expiresEachCallAtItsOwnTime() {
        try (var watch = new RunningCalls()) {
            watch.add(new Call(watch, "late", Duration.ofHours(1)));
            watch.add(new Call(watch, "never", Duration.ofNanos(RunningCalls.NEVER)));

            watch.add(new Call(watch, "first", Duration.ofMillis(20)));
            await().until(() -> !expired.isEmpty());
            watch.add(new Call(watch, "second", Duration.ofMillis(20)));
            await().until(() -> expired.size() == 2);

            assertThat(expired).containsExactly("first", "second");
            assertThat(watch.size()).isEqualTo(2);
        }
    }

    @Test
    void forgetsACallThatEnds() {
        try (var watch = new RunningCalls()) {
            var ended = new Call(watch, "ended", Duration.ofHours(1));
            watch.add(ended);
            watch.remove(ended);
            ended.deadline = System.nanoTime();
            watch.add(new Call(watch, "running", Duration.ofMillis(20)));

            await().until(() -> !expired.isEmpty());
            assertThat(expired).containsExactly("running");
        }
    }

    @Test
    void expiresACallWhoseDeadlineHasPassed() {
        try (var watch = new RunningCalls()) {
            watch.add(new Call(watch, "past", Duration.ofSeconds(-1)));

            await().until(() -> !expired.isEmpty());
        }
    }

    @Test
    void canBeClosedBeforeItsFirstCall() {
        var watch = new RunningCalls();
        watch.close();

        assertThat(watch.size()).isZero();
    }

    private final class Call implements RunningCalls.Expiring {
        private final RunningCalls watch;
        private final String name;
        private volatile long deadline;

        Call(RunningCalls watch, String name, Duration time) {
            this.watch = watch;
            this.name = name;
            this.deadline = System.nanoTime() + time.toNanos();
        }

        @Override
        public long deadline() {
            return deadline;
        }

        @Override
        public void end(Status.Code reason) {
            watch.remove(this);
            expired.add(name);
        }
    }
}
