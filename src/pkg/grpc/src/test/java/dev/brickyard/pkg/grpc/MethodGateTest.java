package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MethodGateTest {
    private static final Duration MILLISECOND = Duration.ofMillis(1);

    private final List<String> entered = new ArrayList<>();
    private final List<String> refused = new ArrayList<>();
    private long now = 1;

    @Test
    void admitsWaitingCallsWhenOthersEnd() {
        var gate = gate(2);

        arrive(gate, "a1", "a2", "a3");
        assertThat(entered).containsExactly("a1", "a2");
        assertThat(gate.waiting()).isEqualTo(1);

        gate.leave(now, false);
        assertThat(entered).containsExactly("a1", "a2", "a3");
        assertThat(gate.waiting()).isZero();
    }

    @Test
    void admitsCallsRoundRobinByConnection() {
        var gate = gate(1);
        arrive(gate, "a1", "a2", "a3", "a4", "b1", "c1", "b2");

        IntStream.range(0, 6).forEach(i -> gate.leave(now, false));

        assertThat(entered).containsExactly("a1", "a2", "b1", "c1", "a3", "b2", "a4");
    }

    @Test
    void rejectsACallThatWaitedTooLong() {
        var gate = gate(1);
        arrive(gate, "a1", "a2");

        pass(MethodGate.LONGEST_WAIT.plus(MILLISECOND));
        gate.leave(now, false);

        assertThat(refused).containsExactly("a2");
        assertThat(entered).containsExactly("a1");
    }

    @Test
    void rejectsCallsThatWaitedTooLongEvenIfNoneEnds() {
        var gate = gate(1);
        arrive(gate, "a1", "a2", "a3");

        pass(MethodGate.LONGEST_WAIT.plus(MILLISECOND));
        arrive(gate, "a4");

        assertThat(refused).containsExactly("a2", "a3");
        assertThat(gate.waiting()).isEqualTo(1);
    }

    @Test
    void limitsTheWaitInAStandingQueue() {
        var gate = gate(1);
        arrive(gate, "a1", "a2");
        pass(MethodGate.STANDING_QUEUE);
        arrive(gate, "a3");
        gate.leave(now, false);
        assertThat(entered).containsExactly("a1", "a2");

        pass(MethodGate.LONGEST_WAIT_IN_STANDING_QUEUE.plus(MILLISECOND));
        gate.leave(now, false);

        assertThat(refused).containsExactly("a3");
    }

    @Test
    void rejectsACallOfTheBusiestConnectionWhenTooManyWait() {
        var gate = gate(1);
        arrive(gate, "a0");
        IntStream.range(0, MethodGate.MOST_WAITING).forEach(i -> arrive(gate, "a" + i));

        arrive(gate, "b1");

        assertThat(refused).containsExactly("a0");
        assertThat(gate.waiting()).isEqualTo(MethodGate.MOST_WAITING);
    }

    @Test
    void lowersTheLimitOnOverload() {
        var gate = gate(8);
        arrive(gate, "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9");

        // of concurrent calls, only one lowers the limit
        gate.leave(now, true);
        gate.leave(now, true);
        gate.leave(now, true);
        gate.leave(now, true);
        assertThat(entered).hasSize(8);
        gate.leave(now, false);
        assertThat(entered).hasSize(9);
    }

    @Test
    void raisesTheLimitAfterSuccessfulCalls() {
        var gate = gate(2);
        arrive(gate, "a1");
        gate.leave(now, true);
        arrive(gate, "b1", "b2");
        assertThat(entered).containsExactly("a1", "b1");

        gate.leave(now, false);

        arrive(gate, "b3");
        assertThat(entered).containsExactly("a1", "b1", "b2", "b3");
    }

    @Test
    void skipsCancelledCalls() {
        var gate = gate(1);
        arrive(gate, "a1", "left", "a2");

        gate.leave(now, false);

        assertThat(entered).containsExactly("a1", "a2");
    }

    private MethodGate gate(int most) {
        return new MethodGate(most, () -> now);
    }

    private void pass(Duration time) {
        now += time.toNanos();
    }

    private void arrive(MethodGate gate, String... names) {
        for (var name : names) {
            gate.arrive(new Named(name));
        }
    }

    /** A call identified by its name, whose first letter is the connection. */
    private final class Named implements MethodGate.Entrant {
        private final String name;

        Named(String name) {
            this.name = name;
        }

        @Override
        public Object connection() {
            return name.charAt(0);
        }

        @Override
        public boolean isOpen() {
            return !name.equals("left");
        }

        @Override
        public void enter() {
            entered.add(name);
        }

        @Override
        public void refuse() {
            refused.add(name);
        }
    }
}
