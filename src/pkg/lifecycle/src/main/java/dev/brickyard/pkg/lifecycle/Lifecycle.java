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

/** Starts the parts of a service in order and stops them in reverse; it serves once, and any thread may stop it. */
public final class Lifecycle {
    private static final Logger log = LoggerFactory.getLogger(Lifecycle.class);

    private static final Duration MARGIN = Duration.ofSeconds(5);
    /** What one part may take beyond its own grace, so that the others get their turn. */
    private static final Duration MARGIN_OF_A_PART = Duration.ofSeconds(3);
    /** What one part may take when the start has failed: nobody waits for its work. */
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

    /** The service that {@code SERVICE_NAME} names, made of {@code inOrder}. */
    public Lifecycle(List<? extends Managed> inOrder, Duration grace) {
        this(System.getenv().getOrDefault("SERVICE_NAME", "service"), inOrder, grace);
    }

    /**
     * The service {@code name}, made of {@code inOrder}: each part may use those before it.
     *
     * @param grace how long stopping may take in all
     */
    public Lifecycle(String name, List<? extends Managed> inOrder, Duration grace) {
        this.name = name;
        this.parts = List.copyOf(inOrder);
        this.grace = grace;
    }

    /**
     * The service {@code name}, whose parts start by stage and, within one, by name. Stopping may take as long as they ask for
     * by their {@link Managed#grace()} in all, and five seconds more.
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

    /** The service's name, for logs. */
    public String name() {
        return name;
    }

    /**
     * Starts all parts in order; if one fails, stops those before it in reverse order, within five seconds.
     *
     * @throws StartFailedException if a part fails, or the service is told to stop meanwhile
     * @throws ConfigException if a part throws it
     */
    public void start() {
        start(failure -> {});
    }

    /** As {@link #start()}, and hands a failure to {@code report} before anything is stopped. */
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
            throw new StartFailedException("told to stop before " + part.name() + " started", null);
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
     * Returns the part of a type, such as the server whose port a test asks for.
     *
     * @throws IllegalArgumentException if there is not exactly one
     */
    public <T extends Managed> T part(Class<T> type) {
        var found = parts.stream().filter(type::isInstance).map(type::cast).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " parts of " + name + " are a " + type.getName());
        }
        return found.get(0);
    }

    /** What each part took, for one line of the log. */
    String startTimes() {
        return String.join(", ", startTimes);
    }

    /**
     * Stops what has started, in reverse order, and interrupts a start in progress; a second call waits for the first. A
     * part that takes three seconds longer than its own grace is left behind, so that the others are stopped too.
     *
     * @return whether all parts stopped within the grace; one that failed to is logged and counts as stopped
     */
    public boolean stop() {
        return stop(grace, part -> part.grace().plus(MARGIN_OF_A_PART));
    }

    private boolean stop(Duration inAll, Function<Managed, Duration> limit) {
        if (stopping.compareAndSet(false, true)) {
            starter.interrupt();
            var finished = finishes("stop", inAll, () -> stopStarted(limit));
            if (!finished) {
                log.error("{} has not stopped within {} ms: giving up", lastStopping, inAll.toMillis());
            }
            stoppedInTime.complete(finished && !leftBehind);
        }
        return stoppedInTime.join();
    }

    /** Blocks until {@code stop} is done, and says what it says. */
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
            log.error("{} has not stopped within {} ms: going on without it", part.name(), limit.toMillis());
        }
    }

    /** Runs an action on a thread of its own and interrupts the action when its time is over; whether it ended before. */
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
            // its time is over, and that is logged
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            log.warn("{} failed to stop", part.name(), e);
        }
    }

    static long millisSince(long nanoTime) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanoTime);
    }
}
