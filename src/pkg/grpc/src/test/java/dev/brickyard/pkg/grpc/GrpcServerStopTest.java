package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Status;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.ClientCalls;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.lifecycle.HealthCheck;

class GrpcServerStopTest {
    /** Far below the grace period of ten minutes, which must not elapse. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    @Test
    void followsTheHealthMonitor() throws Exception {
        var up = new AtomicBoolean(true);
        try (var server = new TestServer(List.of(new Switch(up)), TestService.answering(text -> text))) {
            assertThat(health(server, "")).isEqualTo(ServingStatus.NOT_SERVING);
            assertThat(health(server, "liveness")).isEqualTo(ServingStatus.SERVING);

            server.health.start();

            await().until(() -> health(server, "") == ServingStatus.SERVING);
            assertThat(health(server, TestService.NAME)).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void reportsNotServingAtOnceAndKeepsServingForTheDrainDelay() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "DRAIN_DELAY=10m")) {
            server.health.start();
            await().until(() -> health(server, "") == ServingStatus.SERVING);
            var stopping = stopInBackground(server);

            await().until(() -> health(server, "") == ServingStatus.NOT_SERVING);
            assertThat(health(server, "liveness")).isEqualTo(ServingStatus.SERVING);
            assertThat(server.client().get("still there")).isEqualTo("still there");
            assertThat(stopping.isAlive()).isTrue();
            stopping.interrupt();
            stopping.join();
            // an interrupted stop does not wait until the last connection is closed
            await().until(() -> server.client().code("gone") == Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void stopsAfterTheDrainDelay() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "DRAIN_DELAY=200ms")) {
            assertThat(server.client().get("x")).isEqualTo("x");

            assertThat(stop(server)).isBetween(Duration.ofMillis(200), SOON);
            assertThat(server.client().code("gone")).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void waitsForARunningCall() throws Exception {
        try (var server = new TestServer(TestService.answering(this::hold))) {
            var call = call(server);
            entered.await();
            var stopping = stopInBackground(server);
            await().until(() -> server.client().code("new") == Status.Code.UNAVAILABLE);
            assertThat(stopping.isAlive()).isTrue();
            leave.countDown();

            assertThat(call.get().getValue()).isEqualTo("x");
            stopping.join();
        }
    }

    @Test
    void cancelsACallAfterTheGracePeriodAndInterruptsItsHandler() throws Exception {
        try (var server = new TestServer(TestService.answering(this::hold), "GRACE=200ms")) {
            var call = call(server);
            entered.await();

            assertThat(stop(server)).isBetween(Duration.ofMillis(200), SOON);
            assertThat(interrupted.get()).isTrue();
            var failure = catchThrowableOfType(ExecutionException.class, call::get);
            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void doesNotWaitForHealthWatches() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            var watch = HealthGrpc.newBlockingStub(server.channel()).watch(HealthCheckRequest.getDefaultInstance());
            assertThat(watch.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);

            assertThat(stop(server)).isLessThan(SOON);
        }
    }

    @Test
    void stopsAtOnceWithoutCalls() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            assertThat(server.client().get("x")).isEqualTo("x");

            assertThat(stop(server)).isLessThan(SOON);
        }
    }

    @Test
    void canBeStoppedTwice() throws Exception {
        var server = new TestServer(TestService.answering(text -> text));
        server.close();
        server.close();
    }

    private String hold(String text) {
        if (text.equals("new")) {
            return text;
        }
        entered.countDown();
        try {
            leave.await();
        } catch (InterruptedException e) {
            interrupted.complete(true);
        }
        return text;
    }

    private static Future<StringValue> call(TestServer server) {
        return ClientCalls.futureUnaryCall(
                server.channel().newCall(TestService.GET, CallOptions.DEFAULT), StringValue.of("x"));
    }

    /** Stops the server and returns the duration of the stop. */
    private static Duration stop(TestServer server) throws InterruptedException {
        var begin = System.nanoTime();
        server.server.stop();
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private static Thread stopInBackground(TestServer server) {
        var thread = new Thread(() -> {
            try {
                server.server.stop();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        thread.start();
        return thread;
    }

    private static ServingStatus health(TestServer server, String service) {
        return HealthGrpc.newBlockingStub(server.channel())
                .check(HealthCheckRequest.newBuilder().setService(service).build())
                .getStatus();
    }

    private record Switch(AtomicBoolean up) implements HealthCheck {
        @Override
        public String name() {
            return "switch";
        }

        @Override
        public boolean required() {
            return true;
        }

        @Override
        public void check() {
            if (!up.get()) {
                throw new IllegalStateException("off");
            }
        }
    }
}
