package dev.brickyard.it.fault;

import dev.brickyard.it.fault.Users.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;
import org.awaitility.Awaitility;

/** Callers of every service process, some changing users and some reading them, until closed. */
public final class Workload implements AutoCloseable {

    private static final int WRITERS = 2;
    private static final int READERS = 2;
    private static final int LIVE = 20;
    private static final Duration PACE = Duration.ofMillis(10);
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final Ledger ledger = new Ledger();
    private final PacedThreads threads = new PacedThreads();

    private Workload(List<Users> processes, boolean withEmails) {
        for (var users : processes) {
            for (var n = 0; n < WRITERS; n++) {
                run(new Writer(users, new Random(threads.count())));
            }
            for (var n = 0; n < READERS; n++) {
                run(new Reader(users, new Random(threads.count()), withEmails));
            }
        }
    }

    /** Starts callers for each process. */
    static Workload on(List<Replica> replicas) {
        return new Workload(replicas.stream().map(Replica::users).toList(), true);
    }

    /** Starts callers of the gateway, which does not find users by email. */
    static Workload ofGateway(Users users) {
        return new Workload(List.of(users), false);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Waits until this many further changes have been acknowledged. */
    public void acknowledge(int changes) {
        var enough = ledger.acknowledged() + changes;
        Awaitility.await(changes + " further changes acknowledged")
                .atMost(LIMIT)
                .until(() -> ledger.acknowledged() >= enough);
    }

    /** Waits for the given time, and until this many further changes have been tried. */
    public void goOn(Duration time, int changes) {
        var enough = ledger.tried() + changes;
        var end = System.nanoTime() + time.toNanos();
        Awaitility.await(changes + " further changes tried")
                .atMost(LIMIT)
                .until(() -> ledger.tried() >= enough && System.nanoTime() > end);
    }

    /** Stops each caller after its current call. */
    @Override
    public void close() {
        threads.close();
    }

    private void run(Runnable caller) {
        threads.repeat("workload", PACE, caller);
    }

    /**
     * Creates users, changes each several times and deletes some. Does not touch a user again after a failed change.
     */
    private final class Writer implements Runnable {

        private final Users users;
        private final Random random;
        private final List<Subject> own = new ArrayList<>();

        Writer(Users users, Random random) {
            this.users = users;
            this.random = random;
        }

        @Override
        public void run() {
            if (own.size() < LIVE) {
                create().ifPresent(own::add);
                return;
            }
            var subject = own.get(random.nextInt(own.size()));
            if (random.nextInt(10) == 0) {
                change(subject, Subject.DELETED, () -> users.delete(subject.id()));
            } else {
                var version = subject.newest() + 1;
                change(subject, version, () -> users.update(subject.id(), subject.username(version)));
            }
            if (subject.closed()) {
                own.remove(subject);
            }
        }

        private Optional<Subject> create() {
            var name = Names.next("u");
            var answer = users.create(Subject.username(name, 0), name + Subject.DOMAIN);
            ledger.changed(answer.ok());
            if (!answer.ok()) {
                return Optional.empty();
            }
            var subject = new Subject(name, answer.id());
            ledger.add(subject);
            return Optional.of(subject);
        }

        private void change(Subject subject, int version, Supplier<Answer> call) {
            subject.attempt(version);
            var answer = call.get();
            ledger.changed(answer.ok());
            if (answer.ok()) {
                subject.acknowledge(version);
            }
        }
    }

    /** Reads users by id, username and email, including former usernames. */
    private final class Reader implements Runnable {

        private final Users users;
        private final Random random;
        private final int ways;

        Reader(Users users, Random random, boolean withEmails) {
            this.users = users;
            this.random = random;
            this.ways = withEmails ? 4 : 3;
        }

        @Override
        public void run() {
            ledger.any(random).ifPresent(this::read);
        }

        private void read(Subject subject) {
            var askedAt = System.nanoTime();
            switch (random.nextInt(ways)) {
                case 3 -> ledger.judge(subject, users.byEmail(subject.email()), askedAt);
                case 0 -> {
                    var version = subject.any(random);
                    ledger.judgeByUsername(subject, version, users.byUsername(subject.username(version)), askedAt);
                }
                default -> ledger.judge(subject, users.byId(subject.id()), askedAt);
            }
        }
    }
}
