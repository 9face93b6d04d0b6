package dev.brickyard.it.fault;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Runs one fault of the chain under load, from a healthy start until everything has recovered. */
public final class ChainTrial {

    private static final Duration RECOVERY = Duration.ofMinutes(2);
    private static final Duration EVENTS = Duration.ofMinutes(1);
    private static final Duration POLL = Duration.ofMillis(100);
    private static final int BEFORE = 100;
    private static final int AFTER = 50;
    private static final int WEBSOCKETS = 20;

    private final Chain chain;

    /** Creates an instance for these components, which are healthy again after each fault. */
    public ChainTrial(Chain chain) {
        this.chain = chain;
    }

    /** Runs a fault and returns its measurements. */
    public ChainVerdict of(ChainFault fault) {
        var calls = chain.gateway().users();
        calls.takeWrong();
        calls.takeBroken();
        try (var followers = new Followers(chain.gateway(), WEBSOCKETS)) {
            Ledger ledger;
            Duration recovery;
            try (var workload = Workload.ofGateway(followers.following(calls.users()))) {
                ledger = workload.ledger();
                workload.acknowledge(BEFORE);
                fault.befall(chain, workload);
                var ended = System.nanoTime();
                awaitGateway(calls.users());
                recovery = Duration.ofNanos(System.nanoTime() - ended);
                workload.acknowledge(AFTER);
            }
            var subjects = ledger.subjects();
            awaitEvents(followers, subjects);
            return new ChainVerdict(
                    ledger.answers(),
                    calls.takeWrong(),
                    fault.breaksConnections() ? List.of() : calls.takeBroken(),
                    ledger.lost(chain.parts().usernames()),
                    followers.expected(subjects),
                    followers.missing(subjects),
                    followers.outOfOrder(subjects),
                    followers.interruptions(),
                    followers.resets(),
                    recovery);
        }
    }

    private static void awaitGateway(Users users) {
        Awaitility.await("the gateway works again").atMost(RECOVERY).pollInterval(POLL).until(() -> {
            var name = Names.next("w");
            return users.create(Subject.username(name, 0), name + Subject.DOMAIN).ok();
        });
    }

    private static void awaitEvents(Followers followers, List<Subject> subjects) {
        try {
            Awaitility.await("events")
                    .atMost(EVENTS)
                    .pollInterval(POLL)
                    .until(() -> followers.missing(subjects) == 0 && followers.outOfOrder(subjects) == 0);
        } catch (ConditionTimeoutException e) {
            // the verdict counts the missing events
        }
    }
}
