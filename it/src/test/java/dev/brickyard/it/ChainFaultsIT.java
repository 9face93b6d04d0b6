package dev.brickyard.it;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.brickyard.it.fault.Chain;
import dev.brickyard.it.fault.ChainFault;
import dev.brickyard.it.fault.ChainTrial;
import dev.brickyard.it.fault.ChainVerdict;
import dev.brickyard.it.fault.Findings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Fails one component of the chain after another while the gateway is under load and websockets follow the changes. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "needs Unix signals")
@EnabledIfSystemProperty(named = "it.thorough", matches = "true", disabledReason = "takes minutes: only with -P thorough")
@Order(9)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ChainFaultsIT {

    private final Findings findings = new Findings("chain-faults", ChainVerdict.HEADING);
    private Chain chain;
    private ChainTrial trial;

    @BeforeAll
    void start() {
        chain = Chain.start("chain faults");
        trial = new ChainTrial(chain);
    }

    @AfterAll
    void stop() {
        if (chain != null) {
            chain.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.brickyard.it.fault.ChainFault#chosen")
    void losesNothingAndGoesOn(ChainFault fault) {
        var verdict = trial.of(fault);

        findings.add(verdict.row(fault.toString()));
        assertSoftly(softly -> {
            softly.assertThat(verdict.lost()).as("acknowledged changes that are not in the database").isZero();
            softly.assertThat(verdict.answers().staleTooLong()).as("responses that were stale for too long").isZero();
            softly.assertThat(verdict.wrong()).as("errors other than 503, or after the deadline").isEmpty();
            softly.assertThat(verdict.broken()).as("connections that broke without a reason").isEmpty();
            softly.assertThat(verdict.followed()).as("events that clients wait for").isPositive();
            softly.assertThat(verdict.missing()).as("acknowledged changes without an event").isZero();
            softly.assertThat(verdict.outOfOrder()).as("events out of order among those of their user").isZero();
        });
    }
}
