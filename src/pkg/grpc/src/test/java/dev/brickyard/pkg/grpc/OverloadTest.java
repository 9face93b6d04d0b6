package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.stub.ClientCalls;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.InternalException;

class OverloadTest {
    private static final Metadata.Key<String> PUSH_BACK =
            Metadata.Key.of("grpc-retry-pushback-ms", Metadata.ASCII_STRING_MARSHALLER);

    private final CountDownLatch free = new CountDownLatch(1);

    @Test
    void doesNotBlockOtherMethods() throws Exception {
        try (var server = new TestServer(TestService.answering(this::waitIfSlow), "THREADS=4")) {
            var slow = IntStream.range(0, 50).mapToObj(i -> put(server, "slow")).toList();
            await().until(() -> server.meters.get("grpc.server.running").gauge().value() == 50);

            assertThat(server.client().get("quick")).isEqualTo("quick");

            free.countDown();
            for (var call : slow) {
                assertThat(call.get().getValue()).isEqualTo("slow");
            }
        }
    }

    @Test
    void sendsARetryDelay() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> {
            throw InternalException.busy("no connection is free", null);
        }))) {
            var failure = server.client().failingGet("x");

            assertThat(failure.getStatus().getCode()).isEqualTo(Status.Code.UNAVAILABLE);
            assertThat(failure.getTrailers().get(PUSH_BACK)).matches("\\d{3}");
        }
    }

    @Test
    void rejectsCallsWhenTooManyWait() throws Exception {
        try (var server =
                new TestServer(TestService.answering(this::waitIfSlow), "CALLS_OF_ONE_METHOD=1", "MAX_STREAMS=2000")) {
            var calls = IntStream.range(0, MethodGate.MOST_WAITING + 10)
                    .mapToObj(i -> put(server, "slow"))
                    .toList();
            await().until(() -> refused(server) >= 9);
            free.countDown();

            var unavailable = 0;
            for (var call : calls) {
                unavailable += isUnavailable(call) ? 1 : 0;
            }
            assertThat((double) unavailable).isGreaterThanOrEqualTo(9).isEqualTo(refused(server));
        }
    }

    private static double refused(TestServer server) {
        return server.meters
                .get("grpc.server.refused")
                .tag("grpc.method", TestService.PUT.getFullMethodName())
                .counter()
                .count();
    }

    private static boolean isUnavailable(ListenableFuture<StringValue> call) throws InterruptedException {
        try {
            call.get();
            return false;
        } catch (ExecutionException e) {
            return Status.fromThrowable(e).getCode() == Status.Code.UNAVAILABLE;
        }
    }

    private static ListenableFuture<StringValue> put(TestServer server, String text) {
        return ClientCalls.futureUnaryCall(
                server.channel().newCall(TestService.PUT, CallOptions.DEFAULT), StringValue.of(text));
    }

    private String waitIfSlow(String text) {
        if (text.equals("slow")) {
            try {
                free.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return text;
    }
}
