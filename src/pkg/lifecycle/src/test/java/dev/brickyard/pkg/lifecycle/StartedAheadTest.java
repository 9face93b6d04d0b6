package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class StartedAheadTest {
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final CountDownLatch othersStarted = new CountDownLatch(1);

    @Test
    void startsWhileOthersStartAndStopsAfterThem() {
        var slow = new StartedAhead(part("slow", othersStarted::await));
        var lifecycle = lifecycle(slow, part("other", othersStarted::countDown), slow.arrival());

        lifecycle.start();
        lifecycle.stop();

        assertThat(log.subList(0, 2)).containsExactlyInAnyOrder("other started", "slow started");
        assertThat(log.subList(2, log.size())).containsExactly("other stopped", "slow stopped");
    }

    @Test
    void failsTheStartOfTheArrival() {
        var broken = new StartedAhead(part("broken", () -> {
            throw new IOException("no route");
        }));
        var lifecycle = lifecycle(broken, part("other", () -> {}), broken.arrival());

        assertThatThrownBy(lifecycle::start).hasMessageContaining("broken").hasMessageContaining("no route");
        assertThat(log).containsExactly("other started", "other stopped");
    }

    @Test
    void stopsWaitingWhenAnotherPartFails() {
        var stuck = new StartedAhead(part("stuck", othersStarted::await));
        var failing = part("failing", () -> {
            throw new IOException("no route");
        });
        var lifecycle = lifecycle(stuck, failing, stuck.arrival());

        assertThatThrownBy(lifecycle::start).hasMessageContaining("failing");
        assertThat(log).isEmpty();
    }

    private static Lifecycle lifecycle(Managed... parts) {
        return new Lifecycle("test", List.of(parts), Duration.ofMinutes(1));
    }

    private Managed part(String name, Action onStart) {
        return new Managed() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public void start() throws Exception {
                onStart.run();
                log.add(name + " started");
            }

            @Override
            public void stop() {
                log.add(name + " stopped");
            }
        };
    }

    private interface Action {
        void run() throws Exception;
    }
}
