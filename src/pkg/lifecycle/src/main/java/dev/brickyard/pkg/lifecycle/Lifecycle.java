package dev.brickyard.pkg.lifecycle;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.config.ConfigException;

/** Starts the components of a service in order and stops them in reverse order. Can be used once; thread-safe. */
public final class Lifecycle {
    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private static final Duration MARGIN = Duration.ofSeconds(5);
    /** The time by which a component may exceed its grace period before the next one is stopped. */
    private static final Duration MARGIN_OF_A_PART = Duration.ofSeconds(3);
    /** The time for a component to stop after a failed start, when there is no work to finish. */
    private static final Duration LIMIT_AFTER_A_FAILED_START = Duration.ofSeconds(1);

    private final String name;
    private final List<Managed> parts;
    private final Duration grace;
    private final ReentrantLock working = new ReentrantLock();
    private final Deque<Managed> started = new ArrayDeque<>();
    private final List<String> startTimes = new ArrayList<>();
    private final Starter starter = new Starter();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private final CompletableFuture<Boolean> stoppedInTime = new CompletableFuture<>();
    private volatile String lastStopping = "start";
    private volatile boolean leftBehind;

    /** Creates a lifecycle of the components {@code inOrder}, named by {@code SERVICE_NAME}. */
    public Lifecycle(List<? extends Managed> inOrder, Duration grace) {
        this(System.getenv().getOrDefault("SERVICE_NAME", "service"), inOrder, grace);
    }

    /**
     * Creates a lifecycle of the components {@code inOrder}, each of which may use the components before it.
     *
     * @param name the name of the service, for logs
     * @param inOrder the components in the order of their start
     * @param grace the maximum total duration of the stop
     */
    public Lifecycle(String name, List<? extends Managed> inOrder, Duration grace) {
        this.name = name;
        this.parts = List.copyOf(inOrder);
        this.grace = grace;
    }

    /**
     * Creates a lifecycle whose components start by stage and, within a stage, by name. The stop may take the sum of their
     * {@link Managed#grace()} plus five seconds.
     */
    public static Lifecycle of(String name, Collection<StartStep> steps) {
        var parts = steps.stream()
                .sorted(Comparator.comparing(StartStep::stage)
                        .thenComparing(step -> step.part().name()))
                .map(StartStep::part)
                .toList();
        var graces = parts.stream().map(Managed::grace).reduce(Duration.ZERO, Duration::plus);
        return new Lifecycle(name, parts, graces.plus(MARGIN));
    }

    /** Returns the name of the service, for logs. */
    public String name() {
        return name;
    }

    /**
     * Starts all components in order. If one fails, stops the started ones in reverse order, within five seconds.
     *
     * @throws StartFailedException if a component fails to start, or {@link #stop} is called during the start
     * @throws ConfigException if a component throws it
     */
    public void start() {
        start(failure -> {});
    }

    /** Like {@link #start()}, but passes a failure to {@code report} before anything is stopped. */
    void start(Consumer<Throwable> report) {
        try {
            startAll();
        } catch (RuntimeException | Error failure) {
            report.accept(failure);
            stop(MARGIN, part -> LIMIT_AFTER_A_FAILED_START);
            throw failure;
        }
    }

    private void startAll() {
        working.lock();
        starter.enter();
        try {
            parts.forEach(this::start);
        } finally {
            starter.leave(stopping.get());
            working.unlock();
        }
    }

    private void start(Managed part) {
        if (stopping.get()) {
            throw new StartFailedException("stop requested before " + part.name() + " started", null);
        }
        var begin = System.nanoTime();
        try {
            part.start();
        } catch (ConfigException e) {
            throw e;
        } catch (Exception e) {
            throw new StartFailedException(part.name() + " cannot start: " + Reason.of(e), e);
        }
        started.push(part);
        startTimes.add(part.name() + " " + millisSince(begin) + " ms");
    }

    /**
     * Returns the component of a type, such as a server, whose port a test needs.
     *
     * @throws IllegalArgumentException unless exactly one component has the type
     */
    public <T extends Managed> T part(Class<T> type) {
        var found = parts.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(name + " has " + found.size() + " components of type " + type.getName());
        }
        return found.get(0);
    }

    /** Returns the start time of each component, for the log. */
    String startTimes() {
        return String.join(", ", startTimes);
    }

    /**
     * Stops the started components in reverse order, and interrupts a start in progress. A second call waits for the first. A
     * component that exceeds its own grace period by three seconds is abandoned, so that the others can stop.
     *
     * @return whether all components stopped within the grace period; one whose stop throws is logged and counts as stopped
     */
    public boolean stop() {
        return stop(grace, part -> part.grace().plus(MARGIN_OF_A_PART));
    }

    private boolean stop(Duration inAll, Function<Managed, Duration> limit) {
        if (stopping.compareAndSet(false, true)) {
            starter.interrupt();
            var finished = finishes("stop", inAll, () -> stopStarted(limit));
            if (!finished) {
                log.error("{} did not stop within {} ms: giving up", lastStopping, inAll.toMillis());
            }
            stoppedInTime.complete(finished && !leftBehind);
        }
        return stoppedInTime.join();
    }

    /** Waits until {@link #stop} has finished, and returns its result. */
    boolean awaitStop() {
        return stoppedInTime.join();
    }

    private void stopStarted(Function<Managed, Duration> limit) {
        working.lock();
        try {
            while (!started.isEmpty() && !Thread.currentThread().isInterrupted()) {
                var part = started.pop();
                lastStopping = part.name();
                stop(part, limit.apply(part));
            }
        } finally {
            working.unlock();
        }
    }

    private void stop(Managed part, Duration limit) {
        var finished = finishes("stop-" + part.name(), limit, () -> stop(part));
        if (!finished && !Thread.currentThread().isInterrupted()) {
            leftBehind = true;
            log.error("{} did not stop within {} ms: continuing without it", part.name(), limit.toMillis());
        }
    }

    /** Runs {@code action} on its own thread and interrupts it after {@code limit}; returns whether it finished in time. */
    private static boolean finishes(String thread, Duration limit, Runnable action) {
        var worker = new Thread(action, thread);
        worker.setDaemon(true);
        worker.start();
        try {
            worker.join(Math.max(1, limit.toMillis()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        var finished = !worker.isAlive();
        if (!finished) {
            worker.interrupt();
        }
        return finished;
    }

    private void stop(Managed part) {
        try {
            part.stop();
        } catch (InterruptedException e) {
            // the timeout has expired and is logged
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("{} failed to stop", part.name(), e);
        }
    }

    static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }
}
