package dev.brickyard.it;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.brickyard.it.fault.Attack;
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

/** Attacks a process of the service, and the gateway, while well-behaved clients and probes call it. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "reads memory figures from /proc")
@Order(8)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AttacksIT {

    private static final double SUCCEEDED = 0.99;
    private static final double GROWTH = 1.5;
    private static final long LINES = 100;

    /** 1.75 times the maximum of the heap of the gateway. */
    private static final long GATEWAY_MEMORY = 448L * 1024 * 1024;

    private final Findings findings = new Findings("attacks", Toll.HEADING);
    private final Findings gatewayFindings = new Findings("gateway-attacks", Toll.HEADING);
    private Chain chain;

    @BeforeAll
    void start() {
        chain = Chain.start("attacks");
    }

    @AfterAll
    void stop() {
        if (chain != null) {
            chain.close();
        }
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dev.brickyard.it.fault.Attack#chosen")
    void goesOnServing(Attack attack) {
        var toll = Siege.of(chain.parts(), attack);

        findings.add(toll.row(attack.toString()));
        assertSoftly(softly -> {
            softly.assertThat(toll.failedProbes()).as("failed liveness and readiness probes").isZero();
            softly.assertThat(toll.succeeded()).as("share of the client's calls that succeeded; failure: %s", toll.failure()).isGreaterThanOrEqualTo(SUCCEEDED);
            softly.assertThat(toll.calls()).as("calls of the client").isGreaterThanOrEqualTo(Siege.CALLS);
            softly.assertThat(toll.growth()).as("ratio of maximum to initial memory").isLessThanOrEqualTo(GROWTH);
            softly.assertThat(toll.lines()).as("logged lines").isLessThanOrEqualTo(LINES);
        });
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("dev.brickyard.it.fault.GatewayAttack#chosen")
    void gatewayGoesOnServing(GatewayAttack attack) {
        var toll = Siege.of(chain.gateway(), attack);

        gatewayFindings.add(toll.row(attack.toString()));
        assertSoftly(softly -> {
            softly.assertThat(toll.failedProbes()).as("failed liveness and readiness probes").isZero();
            softly.assertThat(toll.succeeded()).as("share of the client's calls that succeeded; failure: %s", toll.failure()).isGreaterThanOrEqualTo(SUCCEEDED);
            softly.assertThat(toll.calls()).as("calls of the client").isGreaterThanOrEqualTo(Siege.CALLS);
            softly.assertThat(toll.others()).as("failures of clients over websockets and HTTP/2").isZero();
            softly.assertThat(toll.weaknesses()).as("responses that are internal errors, tell anything internal, or should not exist").isEmpty();
            softly.assertThat(toll.resident()).as("maximum memory").isLessThanOrEqualTo(GATEWAY_MEMORY);
            softly.assertThat(toll.lines()).as("logged lines").isLessThanOrEqualTo(LINES);
        });
    }
}
