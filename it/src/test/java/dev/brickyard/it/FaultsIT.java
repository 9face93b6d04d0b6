package dev.brickyard.it;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.brickyard.it.fault.Fault;
import dev.brickyard.it.fault.Findings;
import dev.brickyard.it.fault.Parts;
import dev.brickyard.it.fault.Trial;
import dev.brickyard.it.fault.Verdict;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fails one component after another while two processes of the service are under load. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs Unix signals")
@Order(7)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultsIT {

    private final Findings findings = new Findings("faults", Verdict.HEADING);
    private Parts parts;
    private Trial trial;

    @BeforeAll
    void start() {
        parts = Parts.start("faults", 2, Map.of());
        trial = new Trial(parts);
    }

    @AfterAll
    void stop() {
        if (parts != null) {
            parts.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.brickyard.it.fault.Fault#chosen")
    void losesNothingAndGoesOn(Fault fault) {
        var verdict = trial.of(fault);

        findings.add(verdict.row(fault.toString()));
        assertSoftly(softly -> {
            softly.assertThat(verdict.lost()).as("acknowledged changes that are not in the database").isZero();
            softly.assertThat(verdict.answers().staleTooLong()).as("responses that were stale for too long").isZero();
            softly.assertThat(verdict.missing()).as("acknowledged changes without an event").isZero();
            softly.assertThat(verdict.outOfOrder()).as("events out of order among those of their user").isZero();
        });
    }
}
