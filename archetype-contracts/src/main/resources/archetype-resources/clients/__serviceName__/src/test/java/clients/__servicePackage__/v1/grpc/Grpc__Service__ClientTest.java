package ${package}.clients.${service.packageName}.v1.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Metadata;
import io.grpc.ServerCall;
import io.grpc.ServerCallHandler;
import io.grpc.Status;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.errors.OutdatedException;
import ${package}.clients.${service.packageName}.${service.type}ClientConfig;
import ${package}.clients.${service.packageName}.v1.${service.type}Client;
import ${package}.clients.${service.packageName}.v1.${service.type}ClientContract;
import ${package}.clients.${service.packageName}.v1.${service.first}Samples;
import ${package}.clients.${service.packageName}.v1.fake.Fake${service.type}Client;

class Grpc${service.type}ClientTest implements ${service.type}ClientContract {
    private static final Fake${service.type}Client FAKE = new Fake${service.type}Client();
    /** Long enough for a busy machine. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    /** Whether the server refuses the next call as unavailable. */
    private static final AtomicBoolean UNAVAILABLE = new AtomicBoolean();

    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private static io.grpc.Server server;
    private static Grpc${service.type}Client client;

    @BeforeAll
    static void open() throws IOException {
        server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new ServedFake(FAKE))
                .intercept(Grpc${service.type}ClientTest::intercept)
                .build()
                .start();
        client = client(server.getPort(), DEADLINE);
    }

    @AfterAll
    static void close() throws InterruptedException {
        client.stop();
        server.shutdownNow().awaitTermination();
    }

    @AfterEach
    void restore() {
        FAKE.failWith(null);
        UNAVAILABLE.set(false);
    }

    @Override
    public ${service.type}Client client() {
        return client;
    }

    @Test
    void failsAsTheServiceDid() {
        FAKE.failWith(new OutdatedException("it was changed meanwhile"));

        assertThatThrownBy(() -> client.list${service.first.plural}(1, ""))
                .isInstanceOf(OutdatedException.class)
                .hasMessage("it was changed meanwhile");
    }

    @Test
    void givesUpAtTheDeadline() throws Exception {
        try (var silent = new ServerSocket(0)) {
            var impatient = client(silent.getLocalPort(), Duration.ofMillis(100));

            assertTemporary(() -> impatient.list${service.first.plural}(1, ""));
            impatient.stop();
        }
    }

    @Test
    void retriesReadsWhileTheServiceIsUnavailable() {
        UNAVAILABLE.set(true);

        client.list${service.first.plural}(1, "");
    }

    @Test
    void neverRetriesWrites() {
        var wanted = ${service.first}Samples.next(#if(!$service.first.foreignKeys.empty)client#end);
        UNAVAILABLE.set(true);

        assertTemporary(() -> client.create${service.first}(wanted));
    }

    @Test
    void measuresCallsByMethodAndCode() {
        client.list${service.first.plural}(1, "");

        assertThat(METERS.get("grpc.client.call.duration").tag("grpc.status", "OK").timers()).extracting(timer -> timer.getId().getTag("grpc.method")).anyMatch(method -> method.endsWith("/List${service.first.plural}"));
    }

    @Test
    void checksTheServiceWithoutRequiringIt() throws IOException {
        assertThat(client.required()).isFalse();
        assertThatCode(client::check).doesNotThrowAnyException();

        try (var free = new ServerSocket(0)) {
            var lost = client(free.getLocalPort(), DEADLINE);
            assertThatThrownBy(lost::check).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void callsNothingOnceStopped() throws InterruptedException {
        var stopped = client(server.getPort(), DEADLINE);
        stopped.stop();

        assertThat(stopped.name()).isEqualTo("${service}");
        assertThatThrownBy(() -> stopped.list${service.first.plural}(1, "")).isInstanceOf(InternalException.class);
    }

    private static <Q, A> ServerCall.Listener<Q> intercept(ServerCall<Q, A> call, Metadata headers, ServerCallHandler<Q, A> next) {
        if (UNAVAILABLE.compareAndSet(true, false)) {
            call.close(Status.UNAVAILABLE, new Metadata());
            return new ServerCall.Listener<>() {};
        }
        return next.startCall(call, headers);
    }

    private static Grpc${service.type}Client client(int port, Duration deadline) {
        return new Grpc${service.type}Client(new ${service.type}ClientConfig("localhost:" + port, deadline, true), METERS);
    }

    private static void assertTemporary(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InternalException.class, thrown -> {
            assertThat(thrown.temporary()).isTrue();
        });
    }
}
