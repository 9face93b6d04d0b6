package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import io.grpc.CallOptions;
import io.grpc.ClientCall;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.Status;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class UnreadableRequestsTest {
    private static final byte[] MALFORMED = {10, 100, 'x'};
    private static final byte[] NO_UTF_8 = {10, 1, (byte) 0xff};
    private static final MethodDescriptor<byte[], byte[]> GET =
            method(TestService.GET.getFullMethodName(), MethodDescriptor.MethodType.UNARY);
    private static final MethodDescriptor<byte[], byte[]> WATCH =
            method(TestService.WATCH.getFullMethodName(), MethodDescriptor.MethodType.SERVER_STREAMING);
    private static final MethodDescriptor<byte[], byte[]> CHAT =
            method(TestService.CHAT.getFullMethodName(), MethodDescriptor.MethodType.BIDI_STREAMING);

    @Test
    void areReportedAsInvalidArgument() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text));
                var lines = new LogLines(CallLog.class);
                var others = new LogLines("io.grpc", Level.INFO)) {
            assertThat(endOf(server, GET, MALFORMED)).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(endOf(server, GET, NO_UTF_8)).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(endOf(server, GET, nested(200))).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(endOf(server, WATCH, MALFORMED)).isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(endOf(server, CHAT, MALFORMED)).isEqualTo(Status.Code.INVALID_ARGUMENT);

            await().untilAsserted(() -> assertThat(server.meters
                            .get("grpc.server.call.duration")
                            .tags("grpc.method", GET.getFullMethodName(), "grpc.status", "INVALID_ARGUMENT")
                            .timer()
                            .count())
                    .isEqualTo(3));
            assertThat(lines.events()).hasSize(5).allSatisfy(line -> {
                assertThat(line.getLevel()).isEqualTo(Level.INFO);
                assertThat(line.getThrowableProxy()).isNull();
            });
            assertThat(others.events()).isEmpty();
        }
    }

    @Test
    void areTooLargeAfterDecompression() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "MAX_MESSAGE_BYTES=1000");
                var others = new LogLines("io.grpc", Level.INFO)) {
            var options = CallOptions.DEFAULT.withCompression("gzip");

            assertThat(endOf(server, GET, new byte[100_000], options, true)).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(others.events()).isEmpty();
        }
    }

    @Test
    void endTheCallImmediately() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "DEADLINE=0s")) {
            assertThat(endOf(server, GET, MALFORMED, CallOptions.DEFAULT, false))
                    .isEqualTo(Status.Code.INVALID_ARGUMENT);
            assertThat(endOf(server, CHAT, MALFORMED, CallOptions.DEFAULT, false))
                    .isEqualTo(Status.Code.INVALID_ARGUMENT);
            await().until(() -> server.meters.get("grpc.server.running").gauge().value() == 0);
        }
    }

    @Test
    void areRejectedIfMissing() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            var listener = new End();
            var call = server.channel().newCall(GET, CallOptions.DEFAULT);
            call.start(listener, new Metadata());
            call.halfClose();

            assertThat(listener.status.get().getCode()).isEqualTo(Status.Code.INVALID_ARGUMENT);
        }
    }

    /** Returns a message whose unknown fields are nested groups. */
    private static byte[] nested(int depth) {
        var bytes = new byte[2 * depth];
        Arrays.fill(bytes, 0, depth, (byte) (2 << 3 | 3));
        Arrays.fill(bytes, depth, 2 * depth, (byte) (2 << 3 | 4));
        return bytes;
    }

    private static Status.Code endOf(TestServer server, MethodDescriptor<byte[], byte[]> method, byte[] request)
            throws Exception {
        return endOf(server, method, request, CallOptions.DEFAULT, true);
    }

    private static Status.Code endOf(
            TestServer server,
            MethodDescriptor<byte[], byte[]> method,
            byte[] request,
            CallOptions options,
            boolean halfClose)
            throws Exception {
        var listener = new End();
        var call = server.channel().newCall(method, options);
        call.start(listener, new Metadata());
        call.request(1);
        call.sendMessage(request);
        if (halfClose) {
            call.halfClose();
        }
        return listener.status.get().getCode();
    }

    private static MethodDescriptor<byte[], byte[]> method(String name, MethodDescriptor.MethodType type) {
        var bytes = new Bytes();
        return MethodDescriptor.newBuilder(bytes, bytes)
                .setFullMethodName(name)
                .setType(type)
                .build();
    }

    private static final class End extends ClientCall.Listener<byte[]> {
        final CompletableFuture<Status> status = new CompletableFuture<>();

        @Override
        public void onClose(Status end, Metadata trailers) {
            status.complete(end);
        }
    }

    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
