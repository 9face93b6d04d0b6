package dev.brickyard.it.fault;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Runs one fault under load, from a healthy start until everything has recovered. */
public final class Trial {

    /** The longest time for which responses may be stale after an acknowledged change. */
    static final Duration LONGEST_STALE = Duration.ofSeconds(10);

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Duration EVENTS = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int BEFORE = 100;
    private static final int AFTER = 50;

    private final Parts parts;

    /** Creates an instance for these components, which are healthy again after each fault. */
    public Trial(Parts parts) {
        this.parts = parts;
    }

    /** Runs a fault and returns its measurements. */
    public Verdict of(Fault fault) {
        try (var topic = Topic.at(parts.kafka().address())) {
            Ledger ledger;
            Duration recovery;
            try (var workload = Workload.on(parts.replicas())) {
                ledger = workload.ledger();
                workload.acknowledge(BEFORE);
                fault.befall(parts, workload);
                var ended = System.nanoTime();
                parts.each(Trial::awaitService);
                recovery = Duration.ofNanos(System.nanoTime() - ended);
                workload.acknowledge(AFTER);
            }
            parts.each(replica -> readAll(replica, ledger));
            awaitEvents(topic, ledger);
            var subjects = ledger.subjects();
            return new Verdict(
                    ledger.answers(),
                    ledger.lost(parts.usernames()),
                    topic.missing(subjects),
                    topic.outOfOrder(subjects),
                    topic.duplicates(subjects),
                    recovery);
        }
    }

    private static void awaitService(Replica replica) {
        Awaitility.await("each process works again").atMost(RECOVERY).pollInterval(POLL).until(() -> {
            var name = Names.next("w");
            return replica.users().create(Subject.username(name, 0), name + Subject.DOMAIN).ok();
        });
    }

    /** Reads all users through one process until no response is stale, or responses have been stale for too long. */
    private static void readAll(Replica replica, Ledger ledger) {
        var end = System.nanoTime() + LONGEST_STALE.plusSeconds(1).toNanos();
        boolean again;
        do {
            again = false;
            for (var subject : ledger.subjects()) {
                var stale = ledger.stale();
                var askedAt = System.nanoTime();
                ledger.judge(subject, replica.users().byId(subject.id()), askedAt);
                ledger.judge(subject, replica.users().byEmail(subject.email()), askedAt);
                again |= ledger.stale() > stale;
            }
        } while (again && System.nanoTime() < end);
    }

    private static void awaitEvents(Topic topic, Ledger ledger) {
        try {
            Awaitility.await("events").atMost(EVENTS).pollInterval(POLL).until(() -> {
                var subjects = ledger.subjects();
                return topic.missing(subjects) == 0 && topic.outOfOrder(subjects) == 0;
            });
        } catch (ConditionTimeoutException e) {
            // the verdict counts the missing events
        }
    }
}
