package dev.brickyard.it.fault;

import dev.brickyard.it.server.ServiceProcess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Runs attacks on a service process, restarted for each, in parallel with a well-behaved client and a prober. */
public final class Siege {

    /** Number of calls that the well-behaved client must complete. */
    public static final int CALLS = Boolean.getBoolean("it.thorough") ? 1000 : 300;

    private static final int WARM_UP = 1500;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(300);

    private final Parts parts;

    /** Creates an instance that attacks the first service process. */
    public Siege(Parts parts) {
        this.parts = parts;
    }

    /** Runs an attack and returns its measurements. */
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

    /** Waits until the service logs no more lines, but only for a limited time. */
    private static void awaitSilence(ServiceProcess service) {
        var known = new AtomicInteger(-1);
        try {
            Awaitility.await("no more log lines").atMost(SILENCE).pollInterval(POLL).until(() -> {
                var length = service.log().length();
                return known.getAndSet(length) == length;
            });
        } catch (ConditionTimeoutException e) {
            // the lines are counted anyway
        }
    }

    private static long lines(String log) {
        return log.lines().count();
    }
}
