package dev.brickyard.pkg.grpc;

import static org.awaitility.Awaitility.await;

import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutgoingCallsTest {
    private final Impatient channel = new Impatient();
    private final OutgoingCalls calls = new OutgoingCalls(Duration.ofMinutes(10), new SimpleMeterRegistry());

    @Test
    void resetTheConnectBackoffAfterAFailure() {
        calls.reconnect(channel);

        await().until(() -> {
            finish();
            return channel.attempts.get() == 2;
        });
    }

    private void finish() {
        calls.finished("test.v1.TextSvc/Get", Status.Code.UNAVAILABLE, 1);
    }

    /** Counts the resets of its connection backoff. */
    private static final class Impatient extends ManagedChannel {
        final AtomicInteger attempts = new AtomicInteger();

        @Override
        public void resetConnectBackoff() {
            attempts.incrementAndGet();
        }

        @Override
        public ManagedChannel shutdown() {
            return this;
        }

        @Override
        public ManagedChannel shutdownNow() {
            return this;
        }

        @Override
        public boolean isShutdown() {
            return true;
        }

        @Override
        public boolean isTerminated() {
            return true;
        }

        @Override
        public boolean awaitTermination(long timeout, TimeUnit unit) {
            return true;
        }

        @Override
        public <Q, R> ClientCall<Q, R> newCall(MethodDescriptor<Q, R> method, CallOptions options) {
            throw new UnsupportedOperationException();
        }

        @Override
        public String authority() {
            return "test";
        }
    }
}
