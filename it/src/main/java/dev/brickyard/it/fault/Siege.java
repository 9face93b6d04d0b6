package dev.brickyard.it.fault;

import dev.brickyard.it.server.ServiceProcess;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Runs attacks on a process, restarted for each, in parallel with well-behaved clients and a prober. */
public final class Siege {

    /** Number of calls that the well-behaved client must complete. */
    public static final int CALLS = Boolean.getBoolean("it.thorough") ? 1000 : 300;

    private static final int WARM_UP = 1500;
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(300);

    private Siege() {}

    /** Attacks the first process of the service and returns the measurements. */
    public static Toll of(Parts parts, Attack attack) {
        var service = parts.first().service();
        service.restart();
        return measure(
                service,
                parts.first().users(),
                attack.leavesTheDatabaseAlone(),
                attackers -> attack.strike(parts.first(), attackers),
                () -> attack.end(parts.first()));
    }

    /** Attacks the gateway and returns the measurements; other clients use websockets and HTTP/2 meanwhile. */
    public static Toll of(Gateway gateway, GatewayAttack attack) {
        var service = gateway.process();
        service.restart();
        try (var others = new OtherClients(gateway)) {
            var toll = measure(
                    service, gateway.users().users(), true, attackers -> attack.strike(gateway, attackers), () -> {});
            return toll.with(others.failures());
        }
    }

    private static Toll measure(
            ServiceProcess service, Users users, boolean creating, Consumer<Attackers> strike, Runnable end) {
        var bystander = Bystander.of(users);
        bystander.warmUp(WARM_UP);
        var before = service.residentBytes();
        var lines = lines(service.log());
        Prober prober;
        List<String> weaknesses;
        try (var probing = Prober.of(service);
                var calling = bystander;
                var attackers = new Attackers()) {
            prober = probing;
            calling.start(creating);
            strike.accept(attackers);
            calling.goOn(CALLS);
            end.run();
            weaknesses = attackers.weaknesses();
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
                lines(service.log()) - lines,
                weaknesses,
                0);
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
