package dev.brickyard.pkg.lifecycle;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the health checks periodically and publishes whether the service is ready. As the last component to start it is the
 * first to stop, so that the service reports "not ready" before anything else stops.
 */
public final class HealthMonitor implements Managed {
    private static final Logger log = LoggerFactory.getLogger(HealthMonitor.class);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofSeconds(1);

    private final List<Probe> probes;
    private final Duration interval;
    private final SortedMap<String, ComponentHealth> states = new TreeMap<>();
    private final List<Consumer<Health>> listeners = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock;
    private boolean running;
    private volatile Health current;

    /**
     * Creates a monitor. The timeout of each check is half of {@code interval}, but at least one second.
     *
     * @param interval interval of the checks; the first ones run at start
     */
    public HealthMonitor(Collection<? extends HealthCheck> checks, Duration interval) {
        this(checks, interval, timeout(interval));
    }

    HealthMonitor(Collection<? extends HealthCheck> checks, Duration interval, Duration timeout) {
        this.probes = checks.stream().map(check -> new Probe(check, timeout)).toList();
        this.interval = interval;
        // silently discards checks that are scheduled while the monitor stops
        this.clock = new ScheduledThreadPoolExecutor(1, HealthMonitor::thread, new DiscardPolicy());
        probes.forEach(probe -> states.put(probe.name(), ComponentHealth.unknown(probe.required())));
        this.current = new Health(false, states);
    }

    /** Returns the current health; not ready before the first checks and after the stop. */
    public Health current() {
        return current;
    }

    /** Calls {@code listener} with the current health immediately, and with each change in order. It must not block. */
    public synchronized void onChange(Consumer<Health> listener) {
        listeners.add(listener);
        tell(listener, current);
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public synchronized void start() {
        running = true;
        publish();
        clock.execute(this::checkAll);
    }

    @Override
    public synchronized void stop() {
        running = false;
        clock.shutdownNow();
        publish();
    }

    private static Duration timeout(Duration interval) {
        var half = interval.dividedBy(2);
        return half.compareTo(SHORTEST_TIMEOUT) < 0 ? SHORTEST_TIMEOUT : half;
    }

    private void checkAll() {
        var unused = clock.schedule(this::checkAll, interval.toMillis(), TimeUnit.MILLISECONDS);
        probes.forEach(probe -> probe.ask(clock, state -> update(probe, state)));
    }

    private synchronized void update(Probe probe, ComponentHealth state) {
        var before = states.put(probe.name(), state);
        if (running && before != null && !state.equals(before)) {
            log(probe, before, state);
            publish();
        }
    }

    // optional components log their own changes, at the time when they occur
    private void log(Probe probe, ComponentHealth before, ComponentHealth state) {
        if (!probe.required()) {
            return;
        }
        if (before.isDown() && state.isUp()) {
            log.info("{} is up", probe.name());
        } else if (!before.isDown() && state.isDown()) {
            log.warn("{} is down: {}", probe.name(), state.reason());
        }
    }

    private void publish() {
        var up = states.values().stream().allMatch(state -> state.isUp() || !state.required());
        current = new Health(running && up, states);
        listeners.forEach(listener -> tell(listener, current));
    }

    private static void tell(Consumer<Health> listener, Health health) {
        try {
            listener.accept(health);
        } catch (RuntimeException e) {
            log.error("health listener failed", e);
        }
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "health");
        thread.setDaemon(true);
        return thread;
    }
}
