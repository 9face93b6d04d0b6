package dev.brickyard.pkg.lifecycle;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Runs a health check with a timeout, and never twice at the same time. */
final class Probe {
    private final HealthCheck check;
    private final Duration timeout;
    private final AtomicBoolean running = new AtomicBoolean();

    Probe(HealthCheck check, Duration timeout) {
        this.check = check;
        this.timeout = timeout;
    }

    String name() {
        return check.name();
    }

    boolean required() {
        return check.required();
    }

    /** Passes the result to {@code answer} on another thread; does nothing while an earlier run still hangs. */
    void ask(ScheduledExecutorService clock, Consumer<ComponentHealth> answer) {
        if (running.compareAndSet(false, true)) {
            var answered = new AtomicBoolean();
            var worker = new Thread(() -> run(answered, answer), "health-" + name());
            worker.setDaemon(true);
            worker.start();
            Runnable expiry = () -> expire(worker, answered, answer);
            var unused = clock.schedule(expiry, timeout.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void run(AtomicBoolean answered, Consumer<ComponentHealth> answer) {
        var state = state();
        running.set(false);
        if (answered.compareAndSet(false, true)) {
            answer.accept(state);
        }
    }

    private ComponentHealth state() {
        try {
            check.check();
            return ComponentHealth.up(required());
        } catch (Exception | LinkageError e) {
            return ComponentHealth.down(required(), Reason.of(e));
        }
    }

    private void expire(Thread worker, AtomicBoolean answered, Consumer<ComponentHealth> answer) {
        if (answered.compareAndSet(false, true)) {
            worker.interrupt();
            var reason = "no response within " + timeout.toMillis() + " ms";
            answer.accept(ComponentHealth.down(required(), reason));
        }
    }
}
