package dev.brickyard.it;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.brickyard.it.fault.Attack;
import dev.brickyard.it.fault.Findings;
import dev.brickyard.it.fault.Parts;
import dev.brickyard.it.fault.Siege;
import dev.brickyard.it.fault.Toll;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks one process of the service while a well-behaved client and probes call it. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads memory figures from /proc")
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksIT {

    private static final double SUCCEEDED = 0.99;
    private static final double GROWTH = 1.5;
    private static final long LINES = 100;

    private final Findings findings = new Findings("attacks", Toll.HEADING);
    private Parts parts;

    @BeforeAll
    void start() {
        parts = Parts.start("attacks", 1, Map.of());
    }

    @AfterAll
    void stop() {
        if (parts != null) {
            parts.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.brickyard.it.fault.Attack#chosen")
    void goesOnServing(Attack attack) {
        var toll = Siege.of(parts, attack);

        findings.add(toll.row(attack.toString()));
        assertSoftly(softly -> {
            softly.assertThat(toll.failedProbes()).as("failed liveness and readiness probes").isZero();
            softly.assertThat(toll.succeeded()).as("share of the client's calls that succeeded; failure: %s", toll.failure()).isGreaterThanOrEqualTo(SUCCEEDED);
            softly.assertThat(toll.calls()).as("calls of the client").isGreaterThanOrEqualTo(Siege.CALLS);
            softly.assertThat(toll.growth()).as("ratio of maximum to initial memory").isLessThanOrEqualTo(GROWTH);
            softly.assertThat(toll.lines()).as("logged lines").isLessThanOrEqualTo(LINES);
        });
    }
}
