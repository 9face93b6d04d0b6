package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.ClientInterceptors;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class HeaderLimitTest {
    private static final String LIMIT = "MAX_HEADER_BYTES=4096";

    @Test
    void passesACallWithinTheLimit() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), LIMIT)) {
            assertThat(sending(server, 3500).get("x")).isEqualTo("x");
        }
    }

    @Test
    void rejectsACallBeyondTheLimitAndKeepsItsConnection() throws Exception {
        var underWay = new CompletableFuture<String>();
        try (var server =
                new TestServer(TestService.answering(text -> text.equals("wait") ? underWay.join() : text), LIMIT)) {
            var other = ClientCalls.futureUnaryCall(
                    server.channel().newCall(TestService.GET, CallOptions.DEFAULT), StringValue.of("wait"));
            await().until(() -> server.meters.get("grpc.server.running").gauge().value() == 1);

            for (var length : new int[] {4096, 10_000}) {
                var refused = sending(server, length).failingGet("x");

                assertThat(refused.getStatus().getCode()).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
                assertThat(refused.getStatus().getDescription()).isEqualTo("request metadata too large");
            }
            assertThat(server.client().get("x")).isEqualTo("x");
            underWay.complete("done");

            assertThat(other.get().getValue()).isEqualTo("done");
        }
    }

    @Test
    void servesOthersWhenACallIsFarBeyondTheLimit() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), LIMIT)) {
            var sender = sending(server, 100_000);

            assertThat(catchThrowableOfType(StatusRuntimeException.class, () -> sender.get("x")))
                    .isNotNull();
            assertThat(server.client().get("x")).isEqualTo("x");
        }
    }

    private static TestClient sending(TestServer server, int characters) {
        var metadata = new Metadata();
        metadata.put(Metadata.Key.of("large", Metadata.ASCII_STRING_MARSHALLER), "x".repeat(characters));
        return new TestClient(
                ClientInterceptors.intercept(server.channel(), MetadataUtils.newAttachHeadersInterceptor(metadata)));
    }
}
