package dev.brickyard.it.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** A well-behaved client that reads and creates users, one call after the other, until closed. */
final class Bystander implements AutoCloseable {

    private static final Duration READS = Duration.ofMillis(5);
    private static final Duration CREATES = Duration.ofMillis(20);
    private static final Duration SLOW = Duration.ofSeconds(30);
    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final int KNOWN = 20;

    private final Users users;
    private final List<String> ids = new ArrayList<>();
    private final PacedThreads threads = new PacedThreads();
    private final ConcurrentLinkedQueue<Long> times = new ConcurrentLinkedQueue<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final ConcurrentLinkedQueue<Users.Answer> failures = new ConcurrentLinkedQueue<>();

    private Bystander(Users users) {
        this.users = users;
        Awaitility.await("some users").atMost(LIMIT).pollInterval(Duration.ofMillis(10)).until(() -> {
            var created = create();
            if (created.ok()) {
                ids.add(created.id());
            }
            return ids.size() == KNOWN;
        });
    }

    /** Returns a client that has created some users and is not started. */
    static Bystander of(Users users) {
        return new Bystander(users);
    }

    /** Makes calls without pauses. */
    void warmUp(int count) {
        for (var n = 0; n < count; n++) {
            users.byId(ids.get(n % ids.size()));
            if (n % 10 == 0) {
                create();
            }
        }
    }

    /** Starts reading users and, if {@code creating}, creating them. */
    void start(boolean creating) {
        run(READS, () -> users.byId(ids.get(calls.get() % ids.size())));
        if (creating) {
            run(CREATES, this::create);
        }
    }

    /** Waits for this many further calls, but at most 30 seconds. */
    void goOn(int more) {
        var enough = calls.get() + more;
        var end = System.nanoTime() + SLOW.toNanos();
        Awaitility.await(more + " further calls of a well-behaved client")
                .atMost(LIMIT)
                .until(() -> calls.get() >= enough || System.nanoTime() > end);
    }

    int calls() {
        return calls.get();
    }

    /** Returns the responses of the failed calls. */
    List<Users.Answer> failures() {
        return List.copyOf(failures);
    }

    /** Returns the 99th percentile of the call durations. */
    Duration p99() {
        var sorted = times.stream().sorted().toList();
        return Duration.ofNanos(sorted.get((int) (sorted.size() * 0.99)));
    }

    @Override
    public void close() {
        threads.close();
    }

    private Users.Answer create() {
        var name = Names.next("b");
        return users.create(Subject.username(name, 0), name + Subject.DOMAIN);
    }

    private void run(Duration pace, Supplier<Users.Answer> call) {
        threads.repeat("bystander", pace, () -> {
            var began = System.nanoTime();
            var answer = call.get();
            if (!answer.ok()) {
                failures.add(answer);
            }
            times.add(System.nanoTime() - began);
            calls.incrementAndGet();
        });
    }
}
