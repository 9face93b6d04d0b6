package dev.brickyard.it;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.brickyard.it.fault.Chain;
import dev.brickyard.it.fault.Findings;
import dev.brickyard.it.fault.GatewayAttack;
import dev.brickyard.it.fault.Siege;
import dev.brickyard.it.fault.Toll;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Attacks the gateway while well-behaved clients over HTTP/1.1, HTTP/2 and websockets, and probes, call it. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads memory figures from /proc")
@Order(10)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GatewayAttacksIT {

    private static final double SUCCEEDED = 0.99;
    /** 1.75 times the maximum of the heap. */
    private static final long MEMORY = 448L * 1024 * 1024;
    private static final long LINES = 100;

    private final Findings findings = new Findings("gateway-attacks", Toll.HEADING);
    private Chain chain;

    @BeforeAll
    void start() {
        chain = Chain.start("gateway attacks");
    }

    @AfterAll
    void stop() {
        if (chain != null) {
            chain.close();
        }
    }

    @ParameterizedTest
    @MethodSource("dev.brickyard.it.fault.GatewayAttack#chosen")
    void goesOnServing(GatewayAttack attack) {
        var toll = Siege.of(chain.gateway(), attack);

        findings.add(toll.row(attack.toString()));
        assertSoftly(softly -> {
            softly.assertThat(toll.failedProbes()).as("failed liveness and readiness probes").isZero();
            softly.assertThat(toll.succeeded()).as("share of the client's calls that succeeded; failure: %s", toll.failure()).isGreaterThanOrEqualTo(SUCCEEDED);
            softly.assertThat(toll.calls()).as("calls of the client").isGreaterThanOrEqualTo(Siege.CALLS);
            softly.assertThat(toll.resident()).as("maximum memory").isLessThanOrEqualTo(MEMORY);
            softly.assertThat(toll.weaknesses()).as("responses that are internal errors, tell anything internal, or should not exist").isEmpty();
            softly.assertThat(toll.others()).as("failures of clients over websockets and HTTP/2").isZero();
            softly.assertThat(toll.lines()).as("logged lines").isLessThanOrEqualTo(LINES);
        });
    }
}
