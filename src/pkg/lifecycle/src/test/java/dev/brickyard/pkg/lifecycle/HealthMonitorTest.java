package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HealthMonitorTest {
    private static final Duration INTERVAL = Duration.ofMillis(5);
    // on a busy machine even an empty check may take a second
    private static final Duration TIMEOUT = Duration.ofMinutes(10);

    private final Gauge database = new Gauge("database", true);
    private final Gauge cache = new Gauge("cache", false);
    private final HealthMonitor monitor = new HealthMonitor(List.of(database, cache), INTERVAL, TIMEOUT);

    @AfterEach
    void stop() {
        monitor.stop();
    }

    @Test
    void isNotReadyBeforeTheFirstRound() {
        assertThat(monitor.current().ready()).isFalse();
        assertThat(monitor.current().components()).containsEntry("database", ComponentHealth.unknown(true));
    }

    @Test
    void isReadyOnceAllRequiredComponentsAreUp() {
        monitor.start();

        awaitUp("cache");
        awaitReady(true);
        assertThat(monitor.current().components()).containsEntry("database", ComponentHealth.up(true));
    }

    @Test
    void isReadyAtOnceWithoutChecks() {
        var idle = new HealthMonitor(List.of(), INTERVAL);

        idle.start();

        assertThat(idle.current().ready()).isTrue();
        idle.stop();
    }

    @Test
    void isNotReadyWhileARequiredComponentIsDown() {
        database.fail("connection refused");
        monitor.start();

        awaitDown("database", "connection refused");
        assertThat(monitor.current().ready()).isFalse();

        database.recover();
        awaitReady(true);
    }

    @Test
    void staysReadyWhileAnotherComponentIsDown() {
        cache.fail("connection refused");
        monitor.start();

        awaitDown("cache", "connection refused");
        awaitReady(true);
    }

    @Test
    void logsOneLineForEachChangeOfARequiredComponent() {
        try (var log = LogLines.of(HealthMonitor.class)) {
            monitor.start();
            awaitUp("database");
            database.fail("refused");
            awaitDown("database", "refused");
            database.fail("timed out");
            awaitDown("database", "timed out");
            database.recover();
            awaitUp("database");

            assertThat(log.lines()).containsExactly("WARN database is down: refused", "INFO database is up");
        }
    }

    @Test
    void logsARequiredComponentThatIsDownFromTheStart() {
        try (var log = LogLines.of(HealthMonitor.class)) {
            database.fail(null);
            monitor.start();
            awaitDown("database", "IOException");
            var rounds = database.rounds.get();
            await().until(() -> database.rounds.get() > rounds + 2);

            assertThat(log.lines()).containsExactly("WARN database is down: IOException");
        }
    }

    @Test
    void doesNotLogChangesOfOptionalComponents() {
        try (var log = LogLines.of(HealthMonitor.class)) {
            cache.fail("refused");
            monitor.start();
            awaitDown("cache", "refused");
            database.fail("refused");
            awaitDown("database", "refused");

            assertThat(log.lines()).containsExactly("WARN database is down: refused");
        }
    }

    @Test
    void isNotBlockedByACheckThatHangs() {
        var hanging = new Hanging();
        var watched = new HealthMonitor(List.of(hanging, database), INTERVAL);
        watched.start();

        await().until(() ->
                ComponentHealth.up(true).equals(watched.current().components().get("database")));
        await().until(() -> ComponentHealth.down(true, "no response within 1000 ms")
                .equals(watched.current().components().get("hanging")));
        assertThat(hanging.runs).hasValue(1);

        hanging.end.countDown();
        await().until(() -> watched.current().ready());
        watched.stop();
    }

    @Test
    void notifiesListenersOfEveryChangeInOrder() {
        var seen = new CopyOnWriteArrayList<Boolean>();
        monitor.onChange(health -> {
            throw new IllegalStateException("broken listener");
        });
        monitor.onChange(health -> {
            if (seen.isEmpty() || seen.get(seen.size() - 1) != health.ready()) {
                seen.add(health.ready());
            }
        });
        monitor.start();
        awaitReady(true);
        database.fail("gone");
        awaitReady(false);
        database.recover();
        awaitReady(true);
        monitor.stop();

        assertThat(seen).containsExactly(false, true, false, true, false);
    }

    @Test
    void isNotReadyAfterTheStop() {
        monitor.start();
        awaitReady(true);

        monitor.stop();

        assertThat(monitor.current().ready()).isFalse();
        assertThat(monitor.current().components()).containsEntry("database", ComponentHealth.up(true));
    }

    private void awaitReady(boolean ready) {
        await().until(() -> monitor.current().ready() == ready);
    }

    private void awaitUp(String component) {
        await().until(() -> state(component).isUp());
    }

    private void awaitDown(String component, String reason) {
        await().until(() ->
                state(component).isDown() && state(component).reason().equals(reason));
    }

    private ComponentHealth state(String component) {
        return Objects.requireNonNull(monitor.current().components().get(component));
    }
}
