package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import com.google.protobuf.StringValue;
import io.grpc.CallOptions;
import io.grpc.Status;
import io.grpc.reflection.v1.ServerReflectionGrpc;
import io.grpc.reflection.v1.ServerReflectionRequest;
import io.grpc.reflection.v1.ServerReflectionResponse;
import io.grpc.reflection.v1.ServiceResponse;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.BufferedOutputStream;
import java.io.OutputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.lifecycle.HealthMonitor;

class GrpcServerTest {
    @Test
    void servesOnAFreePort() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> "hello " + text))) {
            assertThat(server.server.port()).isPositive();
            assertThat(server.client().get("world")).isEqualTo("hello world");
        }
    }

    @Test
    void hasNoPortBeforeItStarts() throws Exception {
        var server = server("PORT=0");

        assertThatThrownBy(server::port).isInstanceOf(IllegalStateException.class);
        server.stop();
    }

    @Test
    void namesTheVariableOfAPortInUse() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var server = server("PORT=" + taken.getLocalPort());

            assertThatThrownBy(server::start)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("GRPC_SERVER_PORT='" + taken.getLocalPort()
                            + "' is in use: stop the process that listens on it or choose another port")
                    .hasNoCause();
        }
    }

    @Test
    void namesUnknownMethodsWithADeadline() {
        var deadlines = "METHOD_DEADLINES=Get=1s,Gte=1s,test.v1.TextSvc/Put=1s,other.v1.Svc/Get=1s";

        assertThatThrownBy(() -> new TestServer(TestService.answering(text -> text), deadlines))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("GRPC_SERVER_METHOD_DEADLINES contains unknown methods 'Gte', 'other.v1.Svc/Get':"
                        + " expected methods of this server, with or without the service name,"
                        + " for example test.v1.TextSvc/Chat=5s");
    }

    @Test
    void rejectsAMessageThatIsTooLarge() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "MAX_MESSAGE_BYTES=1000")) {
            assertThat(server.client().code("x".repeat(2000))).isEqualTo(Status.Code.RESOURCE_EXHAUSTED);
            assertThat(server.client().get("short")).isEqualTo("short");
            await().until(() -> server.meters.get("grpc.server.running").gauge().value() == 0);
        }
    }

    @Test
    void runsBlockingCallsConcurrently() throws Exception {
        var met = new java.util.concurrent.CyclicBarrier(50);
        try (var server = new TestServer(TestService.answering(text -> {
            try {
                met.await();
                return text;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }))) {
            var futures = java.util.stream.IntStream.range(0, 50)
                    .mapToObj(i -> ClientCalls.futureUnaryCall(
                            server.channel().newCall(TestService.GET, CallOptions.DEFAULT), StringValue.of("x")))
                    .toList();
            for (var future : futures) {
                assertThat(future.get().getValue()).isEqualTo("x");
            }
        }
    }

    @Test
    void listsItsServicesByReflectionIfEnabled() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "REFLECTION=true")) {
            assertThat(services(server)).contains("grpc.health.v1.Health");
        }
    }

    @Test
    void listsItsServicesToToolsThatSpeakV1Alpha() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "REFLECTION=true")) {
            assertThat(servicesInV1Alpha(server)).containsExactlyInAnyOrderElementsOf(services(server));
        }
    }

    @Test
    void hidesItsServicesByDefault() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text))) {
            assertThatThrownBy(() -> services(server)).hasStackTraceContaining("UNIMPLEMENTED");
            assertThatThrownBy(() -> servicesInV1Alpha(server)).hasStackTraceContaining("UNIMPLEMENTED");
        }
    }

    @Test
    void closesOldConnectionsWithoutFailingACall() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text), "MAX_CONNECTION_AGE=1s")) {
            var end = System.nanoTime() + Duration.ofMillis(2500).toNanos();
            while (System.nanoTime() < end) {
                assertThat(server.client().get("x")).isEqualTo("x");
            }
        }
    }

    @Test
    void disconnectsAClientThatPingsTooOften() throws Exception {
        try (var server = new TestServer(TestService.answering(text -> text));
                var socket = new Socket("localhost", server.server.port())) {
            socket.setSoTimeout(120_000);
            // in a single write: the server may disconnect before the last ping
            var out = new BufferedOutputStream(socket.getOutputStream());
            out.write("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            frame(out, 4, new byte[0]);
            for (var i = 0; i < 20; i++) {
                frame(out, 6, new byte[8]);
            }
            out.flush();

            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("too_many_pings");
        }
    }

    @Test
    void servesOthersAndLogsLittleWhileReceivingGarbage() throws Exception {
        var random = new Random(1);
        try (var server = new TestServer(TestService.answering(text -> text));
                var lines = new LogLines("io", Level.INFO)) {
            for (var n = 0; n < 50; n++) {
                try (var socket = new Socket("localhost", server.server.port())) {
                    var bytes = new byte[2000];
                    random.nextBytes(bytes);
                    socket.getOutputStream().write(bytes);
                    assertThat(server.client().get("x")).isEqualTo("x");
                    // until the server disconnects
                    assertThat(socket.getInputStream().readAllBytes()).isNotNull();
                } catch (SocketException hungUp) {
                    // expected
                }
            }

            assertThat(lines.events()).hasSizeLessThan(10);
            assertThat(lines.events()).noneMatch(line -> line.getThrowableProxy() != null);
        }
    }

    @Test
    void servesASecondServerBesideTheFirst() throws Exception {
        try (var one = new TestServer(TestService.answering(text -> "one"));
                var two = new TestServer(TestService.answering(text -> "two"))) {
            assertThat(one.client().get("")).isEqualTo("one");
            assertThat(two.client().get("")).isEqualTo("two");
        }
    }

    private static GrpcServer server(String setting) {
        return new GrpcServer(
                TestServer.config(setting),
                List.of(),
                new HealthMonitor(List.of(), Duration.ofSeconds(10)),
                new io.micrometer.core.instrument.simple.SimpleMeterRegistry(),
                TestServer.tracing());
    }

    private static void frame(OutputStream out, int type, byte[] payload) throws java.io.IOException {
        out.write(new byte[] {0, 0, (byte) payload.length, (byte) type, 0, 0, 0, 0, 0});
        out.write(payload);
    }

    private static List<String> services(TestServer server) throws Exception {
        var answer = new CompletableFuture<ServerReflectionResponse>();
        var requests = ServerReflectionGrpc.newStub(server.channel()).serverReflectionInfo(new First<>(answer));
        requests.onNext(
                ServerReflectionRequest.newBuilder().setListServices("*").build());
        return answer.get().getListServicesResponse().getServiceList().stream()
                .map(ServiceResponse::getName)
                .toList();
    }

    @SuppressWarnings("deprecation") // the version that many tools support
    private static List<String> servicesInV1Alpha(TestServer server) throws Exception {
        var answer = new CompletableFuture<io.grpc.reflection.v1alpha.ServerReflectionResponse>();
        var requests = io.grpc.reflection.v1alpha.ServerReflectionGrpc.newStub(server.channel())
                .serverReflectionInfo(new First<>(answer));
        requests.onNext(io.grpc.reflection.v1alpha.ServerReflectionRequest.newBuilder()
                .setListServices("*")
                .build());
        return answer.get().getListServicesResponse().getServiceList().stream()
                .map(io.grpc.reflection.v1alpha.ServiceResponse::getName)
                .toList();
    }

    private record First<T>(CompletableFuture<T> answer) implements StreamObserver<T> {
        @Override
        public void onNext(T response) {
            answer.complete(response);
        }

        @Override
        public void onError(Throwable error) {
            answer.completeExceptionally(error);
        }

        @Override
        public void onCompleted() {}
    }
}
