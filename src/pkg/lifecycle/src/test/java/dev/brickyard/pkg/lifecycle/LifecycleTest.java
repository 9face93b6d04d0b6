package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigException;

class LifecycleTest {
    private static final Duration GRACE = Duration.ofMinutes(10);

    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final Part first = Part.of("first", notes);
    private final Part second = Part.of("second", notes);
    private final CountDownLatch never = new CountDownLatch(1);

    @Test
    void startsInOrderAndStopsInReverse() {
        var lifecycle = lifecycle(first, second);

        lifecycle.start();
        var inTime = lifecycle.stop();

        assertThat(inTime).isTrue();
        assertThat(notes).containsExactly("start first", "start second", "stop second", "stop first");
        assertThat(lifecycle.startTimes()).matches("first \\d+ ms, second \\d+ ms");
    }

    @Test
    void stopsWhatStartedWhenAPartFailsToStart() {
        var failing = second.onStart(() -> {
            throw new IOException("port 80\nis taken");
        });

        assertThatThrownBy(lifecycle(first, failing, Part.of("third", notes))::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessage("second cannot start: port 80 is taken")
                .hasCauseInstanceOf(IOException.class);
        assertThat(notes).containsExactly("start first", "start second", "stop first");
    }

    @Test
    void reportsAFailedStartBeforeStoppingAnything() {
        var failing = second.onStart(() -> {
            throw new IOException("port 80 is taken");
        });
        var lifecycle = lifecycle(first, failing);

        assertThatThrownBy(() -> lifecycle.start(failure -> notes.add(failure.getMessage())))
                .isInstanceOf(StartFailedException.class);
        assertThat(notes)
                .containsExactly("start first", "start second", "second cannot start: port 80 is taken", "stop first");
    }

    @Test
    void abandonsAHangingStopSoonAfterAFailedStart() {
        var patient = new Patient(second.onStop(this::hang));
        var failing = Part.of("third", notes).onStart(() -> {
            throw new IOException("port 80 is taken");
        });

        try (var log = LogLines.of(Lifecycle.class)) {
            assertThatThrownBy(lifecycle(first, patient, failing)::start).hasMessageContaining("port 80 is taken");

            assertThat(notes).endsWith("stop second", "stop first");
            assertThat(log.lines()).contains("ERROR second did not stop within 1000 ms: continuing without it");
        }
    }

    @Test
    void stopsTheOtherPartsWhenOneHangs() {
        var lifecycle = lifecycle(first, second.onStop(this::hang));
        lifecycle.start();

        assertThat(lifecycle.stop()).isFalse();

        assertThat(notes).endsWith("stop second", "stop first");
    }

    @Test
    void passesConfigurationProblemsOn() {
        var failing = second.onStart(() -> {
            throw new ConfigException(List.of());
        });

        assertThatThrownBy(lifecycle(first, failing)::start).isInstanceOf(ConfigException.class);
        assertThat(notes).endsWith("stop first");
    }

    @Test
    void stopsWhatStartedWhenAClassIsMissing() {
        var failing = second.onStart(() -> {
            throw new NoClassDefFoundError("gone");
        });

        assertThatThrownBy(lifecycle(first, failing)::start).isInstanceOf(NoClassDefFoundError.class);
        assertThat(notes).endsWith("stop first");
    }

    @Test
    void stopsOnce() {
        var lifecycle = lifecycle(first);
        lifecycle.start();

        lifecycle.stop();
        lifecycle.stop();

        assertThat(lifecycle.awaitStop()).isTrue();
        assertThat(notes).containsOnlyOnce("stop first");
    }

    @Test
    void stopsTheOtherPartsWhenOneFailsToStop() {
        var failing = second.onStop(() -> {
            throw new IOException("still busy");
        });
        var lifecycle = lifecycle(first, failing);
        lifecycle.start();

        try (var log = LogLines.of(Lifecycle.class)) {
            assertThat(lifecycle.stop()).isTrue();

            assertThat(log.lines()).containsExactly("WARN second failed to stop");
            assertThat(notes).endsWith("stop second", "stop first");
        }
    }

    @Test
    void givesUpAfterTheGracePeriod() {
        var hanging = second.onStop(this::hang);
        var lifecycle = new Lifecycle("sample", List.of(first, hanging), Duration.ofSeconds(1));
        lifecycle.start();

        try (var log = LogLines.of(Lifecycle.class)) {
            assertThat(lifecycle.stop()).isFalse();

            assertThat(log.lines()).contains("ERROR second did not stop within 1000 ms: giving up");
        }
    }

    @Test
    void interruptsAStartInProgress() {
        var lifecycle = lifecycle(first, second.onStart(this::hang), Part.of("third", notes));
        var start = CompletableFuture.runAsync(lifecycle::start);
        await().until(() -> notes.contains("start second"));

        assertThat(lifecycle.stop()).isTrue();

        assertThat(start)
                .completesExceptionallyWithin(Duration.ofMinutes(2))
                .withThrowableThat()
                .havingRootCause();
        assertThat(notes).containsExactly("start first", "start second", "stop first");
    }

    @Test
    void startsNothingAfterAStop() {
        var lifecycle = lifecycle(first, second);
        lifecycle.stop();

        assertThatThrownBy(lifecycle::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessage("stop requested before first started");
        assertThat(notes).isEmpty();
    }

    @Test
    void takesItsNameFromTheEnvironment() {
        var name = System.getenv().getOrDefault("SERVICE_NAME", "service");

        assertThat(new Lifecycle(List.of(), GRACE).name()).isEqualTo(name);
    }

    /** Adds a long grace period to a component. */
    private record Patient(Managed part) implements Managed {
        @Override
        public String name() {
            return part.name();
        }

        @Override
        public void start() throws Exception {
            part.start();
        }

        @Override
        public void stop() throws Exception {
            part.stop();
        }

        @Override
        public Duration grace() {
            return GRACE;
        }
    }

    private static Lifecycle lifecycle(Managed... parts) {
        return new Lifecycle("sample", List.of(parts), GRACE);
    }

    private Object hang() throws InterruptedException {
        never.await();
        return never;
    }
}
