package dev.brickyard.it.fault;

import dev.brickyard.it.server.ServiceProcess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Attacks on one process of the service, each on a fresh one, with a well-behaved client and a prober beside it. */
public final class Siege {

    /** How many calls a well-behaved client must get through. */
    public static final int CALLS = Boolean.getBoolean("it.thorough") ? 1000 : 300;

    private static final int WARM_UP = 1500;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(300);

    private final Parts parts;

    /** Attacks the first process of these parts. */
    public Siege(Parts parts) {
        this.parts = parts;
    }

    /** Returns what an attack cost. */
    public Toll of(Attack attack) {
        var service = parts.first().service();
        service.restart();
        var bystander = Bystander.of(parts.first().users());
        bystander.warmUp(WARM_UP);
        var before = service.residentBytes();
        var lines = lines(service.log());
        Prober prober;
        try (var probing = Prober.of(service);
                var calling = bystander;
                var attackers = new Attackers()) {
            prober = probing;
            calling.start(attack.leavesTheDatabaseAlone());
            attack.strike(parts.first(), attackers);
            calling.goOn(CALLS);
            attack.end(parts.first());
        }
        awaitSilence(service);
        return new Toll(
                bystander.calls(),
                bystander.failures().size(),
                bystander.failures().stream().findFirst().map(Users.Answer::toString).orElse("none"),
                bystander.p99(),
                prober.probes(),
                prober.failed(),
                before,
                prober.residentBytes(),
                lines(service.log()) - lines);
    }

    /** Waits until it has told all of the attack, or goes on for too long. */
    private static void awaitSilence(ServiceProcess service) {
        var known = new AtomicInteger(-1);
        try {
            Awaitility.await("a quiet log").atMost(SILENCE).pollInterval(POLL).until(() -> {
                var length = service.log().length();
                return known.getAndSet(length) == length;
            });
        } catch (ConditionTimeoutException e) {
            // so be it
        }
    }

    private static long lines(String log) {
        return log.lines().count();
    }
}
