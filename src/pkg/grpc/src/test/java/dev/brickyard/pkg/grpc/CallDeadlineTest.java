package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class CallDeadlineTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CompletableFuture<Boolean> interrupted = new CompletableFuture<>();

    @Test
    void endsACallAtTheServersDeadlineAndInterruptsItsHandler() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang), "DEADLINE=100ms")) {
            assertThat(server.client().code("hang")).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void endsACallAtTheCallersShorterDeadline() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang))) {
            var failure = catchThrowableOfType(
                    StatusRuntimeException.class, () -> server.client().getWithin(Duration.ofMillis(100), "hang"));

            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void doesNotLetALongDeadlineOfTheCallerPass() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang), "DEADLINE=100ms")) {
            var failure = catchThrowableOfType(
                    StatusRuntimeException.class, () -> server.client().getWithin(Duration.ofMinutes(5), "hang"));

            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void leavesTheThreadOfALaterCallAlone() throws Exception {
        var flags = new CompletableFuture<Boolean>();
        try (var server = new TestPipeline(
                TestService.answering(text -> {
                    if (text.equals("hang")) {
                        return hang(text);
                    }
                    flags.complete(Thread.currentThread().isInterrupted());
                    return text;
                }),
                "DEADLINE=100ms")) {
            assertThat(server.client().code("hang")).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();

            assertThat(server.client().get("quick")).isEqualTo("quick");
            assertThat(flags.get()).isFalse();
        }
    }

    @Test
    void logsACallThatRanOutOfTimeOnceWithoutStackTrace() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang), "DEADLINE=50ms");
                var lines = new LogLines(CallLog.class)) {
            assertThat(server.client().code("hang")).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(interrupted.get(5, TimeUnit.SECONDS)).isTrue();

            await().until(() -> !lines.of(Level.WARN).isEmpty());
            assertThat(lines.of(Level.WARN)).singleElement().satisfies(line -> {
                assertThat(line.getFormattedMessage()).contains("code=DEADLINE_EXCEEDED");
                assertThat(line.getThrowableProxy()).isNull();
            });
            assertThat(lines.of(Level.ERROR)).isEmpty();
        }
    }

    @Test
    void setsNoLimitIfTheDeadlineIsZero() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> text), "DEADLINE=0s")) {
            assertThat(server.client().get("x")).isEqualTo("x");
        }
    }

    @Test
    void tellsAStreamingHandlerThatItsTimeIsUp() throws Exception {
        var cancelled = new CountDownLatch(1);
        try (var server = new TestPipeline(
                TestService.watching((request, response) -> {
                    ((ServerCallStreamObserver<StringValue>) response).setOnCancelHandler(cancelled::countDown);
                    response.onNext(request);
                }),
                "DEADLINE=100ms")) {
            var answers = ClientCalls.blockingServerStreamingCall(
                    server.channel(), TestService.WATCH, CallOptions.DEFAULT, StringValue.of("x"));

            assertThat(answers.next().getValue()).isEqualTo("x");
            var failure = catchThrowableOfType(StatusRuntimeException.class, answers::hasNext);
            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            assertThat(cancelled.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void logsNoErrorWhenTheCallerLeaves() throws Exception {
        var entered = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var server = new TestPipeline(TestService.answering(text -> {
                    entered.countDown();
                    awaitQuietly(leave);
                    throw new IllegalStateException("nobody listens");
                }));
                var lines = new LogLines(CallLog.class)) {
            var context = Context.current().withCancellation();
            var call = CompletableFuture.supplyAsync(
                    () -> server.client().code("x"), task -> new Thread(context.wrap(task)).start());
            assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
            context.cancel(null);
            assertThat(call.get(5, TimeUnit.SECONDS)).isEqualTo(Status.Code.CANCELLED);
            leave.countDown();

            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events())
                    .singleElement()
                    .satisfies(line -> assertThat(line.getFormattedMessage()).contains("code=CANCELLED"))
                    .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.INFO));
            assertThat(server.meters
                            .get("grpc.server.calls")
                            .tag("code", "CANCELLED")
                            .timer()
                            .count())
                    .isEqualTo(1);
            assertThat(server.pipeline.running()).isZero();
        }
    }

    @Test
    void tellsAStreamingHandlerThatTheCallerHasLeft() throws Exception {
        var failed = new CompletableFuture<Throwable>();
        var first = new CountDownLatch(1);
        try (var server = new TestPipeline(TestService.chatting(response -> new Echo(response, failed)))) {
            var call = server.channel().newCall(TestService.CHAT, CallOptions.DEFAULT);
            var requests = ClientCalls.asyncBidiStreamingCall(call, new Ignoring(first));
            requests.onNext(StringValue.of("x"));
            assertThat(first.await(5, TimeUnit.SECONDS)).isTrue();
            call.cancel("enough", null);

            assertThat(failed.get(5, TimeUnit.SECONDS)).hasMessageContaining("CANCELLED");
            await().until(() -> server.pipeline.running() == 0);
        }
    }

    @Test
    void doesNotRunAHandlerWhoseCallerHasLeft() throws Exception {
        var ran = new AtomicBoolean();
        try (var server = new TestPipeline(TestService.answering(text -> {
            ran.set(true);
            return text;
        }))) {
            var call = server.channel().newCall(TestService.GET, CallOptions.DEFAULT);
            call.start(new io.grpc.ClientCall.Listener<>() {}, new io.grpc.Metadata());
            call.sendMessage(StringValue.of("x"));
            await().until(() -> server.pipeline.running() == 1);
            call.cancel("enough", null);

            await().until(() -> server.pipeline.running() == 0);
            assertThat(ran).isFalse();
        }
    }

    private String hang(String text) {
        interrupted.complete(!awaitQuietly(never));
        throw new IllegalStateException("interrupted");
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return false;
        }
    }

    private record Echo(StreamObserver<StringValue> response, CompletableFuture<Throwable> failed)
            implements StreamObserver<StringValue> {
        @Override
        public void onNext(StringValue value) {
            response.onNext(value);
        }

        @Override
        public void onError(Throwable error) {
            failed.complete(error);
        }

        @Override
        public void onCompleted() {
            response.onCompleted();
        }
    }

    private record Ignoring(CountDownLatch first) implements StreamObserver<StringValue> {
        @Override
        public void onNext(StringValue value) {
            first.countDown();
        }

        @Override
        public void onError(Throwable error) {}

        @Override
        public void onCompleted() {}
    }
}
