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
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.lifecycle.HealthCheck;

class GrpcServerStopTest {
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch leave = new CountDownLatch(1);
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    @Test
    void followsTheHealthMonitor() throws Exception {
        var up = new AtomicBoolean(true);
        try (var server = new TestServer(List.of(new Switch(up)), TestService.answering(text -> text))) {
            assertThat(health(server, "")).isEqualTo(ServingStatus.NOT_SERVING);

            server.health.start();

            await().until(() -> health(server, "") == ServingStatus.SERVING);
            assertThat(health(server, TestService.NAME)).isEqualTo(ServingStatus.SERVING);
        }
    }

    @Test
    void reportsNotServingAtOnceAndKeepsServingForTheDrainDelay() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "DRAIN_DELAY=3s")) {
            server.health.start();
            await().until(() -> health(server, "") == ServingStatus.SERVING);
            var stopped = stopInBackground(server);

            await().until(() -> health(server, "") == ServingStatus.NOT_SERVING);
            assertThat(server.client().get("still there")).isEqualTo("still there");
            assertThat(stopped).isNotDone();
            stopped.get(10, TimeUnit.SECONDS);
            assertThat(server.client().code("gone")).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void waitsForARunningCall() throws Exception {
        try (var server = new TestServer(TestService.answering(this::hold))) {
            var call = call(server);
            assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
            var stopped = stopInBackground(server);
            await().until(() -> server.client().code("new") == Status.Code.UNAVAILABLE);
            assertThat(stopped).isNotDone();
            leave.countDown();

            assertThat(call.get(5, TimeUnit.SECONDS).getValue()).isEqualTo("x");
            stopped.get(5, TimeUnit.SECONDS);
        }
    }

    @Test
    void cancelsACallThatOutlastsTheGraceAndInterruptsItsHandler() throws Exception {
        try (var server = new TestServer(TestService.answering(this::hold), "GRACE=200ms")) {
            var call = call(server);
            assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
            var begin = System.nanoTime();
            server.server.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(Duration.ofMillis(200), Duration.ofSeconds(10));
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
            var failure = catchThrowableOfType(ExecutionException.class, () -> call.get(5, TimeUnit.SECONDS));
            assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
        }
    }

    @Test
    void doesNotWaitForWhoWatchesItsHealth() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            var watch = HealthGrpc.newBlockingStub(server.channel()).watch(HealthCheckRequest.getDefaultInstance());
            assertThat(watch.next().getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
            var begin = System.nanoTime();
            server.server.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void stopsAtOnceWithoutCalls() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            assertThat(server.client().get("x")).isEqualTo("x");
            var begin = System.nanoTime();
            server.server.stop();

            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void canBeStoppedTwice() throws Exception {
        var server = new TestServer(TestService.answering(text -> text));
        server.close();
        server.close();
    }

    private String hold(String text) {
        entered.countDown();
        try {
            assertThat(leave.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            interrupted.complete(true);
        }
        return text;
    }

    private static Future<StringValue> call(TestServer server) {
        return ClientCalls.futureUnaryCall(
                server.channel().newCall(TestService.GET, CallOptions.DEFAULT), StringValue.of("x"));
    }

    private static CompletableFuture<Void> stopInBackground(TestServer server) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        server.server.stop();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                task -> new Thread(task).start());
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
