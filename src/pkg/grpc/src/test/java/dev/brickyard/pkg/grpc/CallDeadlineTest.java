package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class CallDeadlineTest {
    private final CountDownLatch never = new CountDownLatch(1);
    private final CountDownLatch interrupted = new CountDownLatch(1);

    @Test
    void endsACallAtTheServersDeadlineAndInterruptsItsHandler() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang), "DEADLINE=100ms")) {
            hangUntilInterrupted(() -> server.client().code("hang"));
        }
    }

    @Test
    void endsACallAtTheCallersShorterDeadline() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang))) {
            hangUntilInterrupted(() -> server.client().codeWithin(Duration.ofMillis(100), "hang"));
        }
    }

    @Test
    void ignoresALongerDeadlineOfTheCaller() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang), "DEADLINE=100ms")) {
            assertThat(server.client().codeWithin(Duration.ofHours(1), "hang"))
                    .isEqualTo(Status.Code.DEADLINE_EXCEEDED);
        }
    }

    @Test
    void endsACallAtTheDeadlineOfItsMethod() throws Exception {
        for (var deadlines : List.of(
                "Put=1h,Get=100ms",
                "test.v1.TextSvc/Get=100ms",
                "Get=1h,test.v1.TextSvc/Get=100ms",
                "Watch=0s,Get=100ms")) {
            try (var server = new TestPipeline(
                    TestService.answering(this::hang), "DEADLINE=0s", "METHOD_DEADLINES=" + deadlines)) {
                assertThat(server.client().code("hang")).as(deadlines).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            }
        }
    }

    @Test
    void acceptsALongerOrNoDeadlineForAMethod() throws Exception {
        for (var deadlines : List.of("Get=10m", "test.v1.TextSvc/Get=0s")) {
            var entered = new CountDownLatch(1);
            var answer = new CountDownLatch(1);
            try (var server = new TestPipeline(
                    TestService.answering(text -> {
                        if (text.equals("put")) {
                            return hang(text);
                        }
                        entered.countDown();
                        return awaitQuietly(answer) ? text : "interrupted";
                    }),
                    "DEADLINE=100ms",
                    "METHOD_DEADLINES=" + deadlines)) {
                var get = CompletableFuture.supplyAsync(() -> server.client().get("get"));
                entered.await();
                assertThatThrownBy(() -> server.client().put("put")).hasMessageContaining("DEADLINE_EXCEEDED");
                answer.countDown();

                assertThat(get.get()).isEqualTo("get");
            }
        }
    }

    @Test
    void doesNotInterruptALaterCallOnTheSameThread() throws Exception {
        try (var server = new TestPipeline(
                TestService.answering(
                        text -> text.equals("hang") ? hang(text) : "interrupted: " + Thread.interrupted()),
                "DEADLINE=100ms")) {
            hangUntilInterrupted(() -> server.client().code("hang"));

            // on a busy machine several calls may expire before one succeeds
            var answer = await().ignoreExceptions().until(() -> server.client().get("quick"), text -> true);
            assertThat(answer).isEqualTo("interrupted: false");
        }
    }

    @Test
    void logsAnExpiredCallOnceWithoutStackTrace() throws Exception {
        try (var server = new TestPipeline(TestService.answering(this::hang), "DEADLINE=50ms");
                var lines = new LogLines(CallLog.class)) {
            var calls = hangUntilInterrupted(() -> server.client().code("hang"));

            await().until(() -> lines.of(Level.WARN).size() >= calls);
            assertThat(lines.of(Level.WARN)).hasSize(calls).allSatisfy(line -> {
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
    void cancelsAStreamingHandlerAtTheDeadline() throws Exception {
        var cancelled = new CountDownLatch(1);
        try (var server = new TestPipeline(
                TestService.watching((request, response) -> {
                    ((ServerCallStreamObserver<StringValue>) response).setOnCancelHandler(cancelled::countDown);
                    response.onNext(request);
                }),
                "DEADLINE=100ms")) {
            // on a busy machine several calls may expire before one succeeds
            var answers = await().ignoreExceptions().until(() -> watch(server.channel()), Iterator::hasNext);

            assertThat(answers.next().getValue()).isEqualTo("x");
            var failure = catchThrowableOfType(StatusRuntimeException.class, answers::hasNext);
            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            cancelled.await();
        }
    }

    @Test
    void logsNoErrorWhenTheCallerCancels() throws Exception {
        var entered = new CountDownLatch(1);
        var told = new CountDownLatch(1);
        var leave = new CountDownLatch(1);
        try (var server = new TestPipeline(TestService.answering(text -> {
                    Context.current().addListener(cancelled -> told.countDown(), Runnable::run);
                    entered.countDown();
                    awaitQuietly(leave);
                    throw new IllegalStateException("the client has gone");
                }));
                var lines = new LogLines(CallLog.class)) {
            var context = Context.current().withCancellation();
            var call = CompletableFuture.supplyAsync(
                    () -> server.client().code("x"), task -> new Thread(context.wrap(task)).start());
            entered.await();
            context.cancel(null);
            assertThat(call.get()).isEqualTo(Status.Code.CANCELLED);
            told.await();
            leave.countDown();

            await().ignoreExceptions().until(() -> cancelled(server) == 1);
            await().until(() -> !lines.events().isEmpty());
            assertThat(lines.events())
                    .singleElement()
                    .satisfies(line -> assertThat(line.getLevel()).isEqualTo(Level.DEBUG));
            assertThat(server.pipeline.running()).isZero();
        }
    }

    @Test
    void cancelsAStreamingHandlerWhenTheCallerCancels() throws Exception {
        var failed = new CompletableFuture<Throwable>();
        var first = new CountDownLatch(1);
        try (var server = new TestPipeline(TestService.chatting(response -> new Echo(response, failed)))) {
            var call = server.channel().newCall(TestService.CHAT, CallOptions.DEFAULT);
            var requests = ClientCalls.asyncBidiStreamingCall(call, new Ignoring(first));
            requests.onNext(StringValue.of("x"));
            first.await();
            call.cancel("enough", null);

            assertThat(failed.get()).hasMessageContaining("CANCELLED");
            await().until(() -> server.pipeline.running() == 0);
        }
    }

    @Test
    void doesNotRunAHandlerOfACancelledCall() throws Exception {
        var ran = new AtomicBoolean();
        try (var server = new TestPipeline(TestService.answering(text -> {
            ran.set(true);
            return text;
        }))) {
            var call = server.channel().newCall(TestService.GET, CallOptions.DEFAULT);
            call.start(new io.grpc.ClientCall.Listener<>() {}, new io.grpc.Metadata());
            call.sendMessage(StringValue.of("x"));
            call.cancel("enough", null);

            await().ignoreExceptions().until(() -> cancelled(server) == 1);
            assertThat(ran).isFalse();
        }
    }

    private static long cancelled(TestPipeline server) {
        return server.meters
                .get("grpc.server.call.duration")
                .tag("grpc.status", "CANCELLED")
                .timer()
                .count();
    }

    /** Repeats a call that exceeds its deadline until its handler is interrupted; returns the number of interrupts. */
    private int hangUntilInterrupted(Supplier<Status.Code> call) {
        var calls = new AtomicInteger();
        // on a busy machine the deadline may expire before the handler starts
        await().until(() -> {
            calls.incrementAndGet();
            assertThat(call.get()).isEqualTo(Status.Code.DEADLINE_EXCEEDED);
            return interrupted.getCount() == 0;
        });
        return calls.get();
    }

    private String hang(String text) {
        if (!awaitQuietly(never)) {
            interrupted.countDown();
        }
        throw new IllegalStateException("interrupted");
    }

    private static boolean awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    private static Iterator<StringValue> watch(Channel channel) {
        return ClientCalls.blockingServerStreamingCall(
                channel, TestService.WATCH, CallOptions.DEFAULT, StringValue.of("x"));
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
