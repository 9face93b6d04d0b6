package ${package}.clients.${servicePackage}.v1.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import io.grpc.Server;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import ${pkgPackage}.errors.AlreadyCreatedException;
import ${pkgPackage}.errors.BadRequestException;
import ${pkgPackage}.errors.ExpiredException;
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.errors.OutdatedException;
import ${pkgPackage}.errors.ServiceException;
import ${pkgPackage}.errors.UnauthorizedException;
import ${pkgPackage}.observability.RequestContext;
import ${package}.clients.${servicePackage}.${serviceType}ClientConfig;
#set($clients = "${package}.clients.${servicePackage}.v1")
#imports(["${clients}.${serviceType}Client", "${clients}.${serviceType}ClientContract", "${clients}.${entity}Samples"])
import ${package}.clients.${servicePackage}.v1.fake.Fake${serviceType}Client;

#folded("class Grpc${serviceType}ClientTest" "extends ${serviceType}ClientContract {")
#folded("    private static final Fake${serviceType}Client FAKE =" "new Fake${serviceType}Client();")
    /** Longer than a busy machine needs. */
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final CallProbe PROBE = new CallProbe();
    private static final SimpleMeterRegistry METERS = new SimpleMeterRegistry();

    private static Server server;
    private static Grpc${serviceType}Client client;

    @BeforeAll
    static void open() throws IOException {
        server = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .addService(new ServedFake(FAKE))
                .intercept(PROBE)
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
        PROBE.silent(false);
        PROBE.refuse(0);
    }

    @Override
    protected ${serviceType}Client client() {
        return client;
    }

    static Stream<ServiceException> failures() {
#set($first = $fields.get(0))
        return Stream.of(
                new AlreadyCreatedException("$first.name", "is already in use"),
                new BadRequestException("$first.name", "must be set"),
                new ExpiredException("the offer has expired"),
                new InternalException("disk full", null),
                InternalException.temporary("database is down", null),
                new NotFoundException("${entityWords} not found"),
                new OutdatedException("it was changed meanwhile"),
                new UnauthorizedException("log in first"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void failsAsTheServiceDid(ServiceException failure) {
        var wanted = ${entity}Samples.next();
        FAKE.failWith(failure);

        ThrowingCallable create = () -> client.create${entity}(wanted);
        assertThatThrownBy(create).isInstanceOfSatisfying(failure.getClass(), thrown -> {
            assertThat(thrown.kind()).isEqualTo(failure.kind());
            assertThat(thrown.field()).isEqualTo(failure.field());
            assertThat(thrown.publicMessage()).isEqualTo(failure.publicMessage());
        });
    }

    @Test
    void givesUpAtTheDeadline() throws InterruptedException {
        PROBE.silent(true);
        var impatient = client(server.getPort(), Duration.ofMillis(100));

        assertTemporary(() -> impatient.list${entityPlural}(1, ""));
        impatient.stop();
    }

    @Test
    void repeatsReadsWhileTheServiceIsUnavailable() {
        PROBE.refuse(1);

        client.list${entityPlural}(1, "");
    }

    @Test
    void neverRepeatsWrites() {
        var wanted = ${entity}Samples.next();
        PROBE.refuse(1);

        assertTemporary(() -> client.create${entity}(wanted));
    }

    @Test
    void failsForNowWhenNothingListens() throws Exception {
        var closed = Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create())
                .build()
                .start();
        var lonely = client(closed.getPort(), DEADLINE);
        closed.shutdownNow().awaitTermination();

        assertTemporary(() -> lonely.list${entityPlural}(1, ""));
        lonely.stop();
    }

    @Test
    void measuresCallsByMethodAndCode() {
        client.list${entityPlural}(1, "");

        var timers =
                METERS.get("grpc.client.call.duration").tag("grpc.status", "OK").timers();
        assertThat(timers).anySatisfy(timer -> {
            assertThat(timer.getId().getTag("grpc.method")).endsWith("/List${entityPlural}");
        });
    }

    @Test
    void passesTheRequestIdOn() {
        var scope = RequestContext.open("request-1");
        try {
            client.list${entityPlural}(1, "");
        } finally {
            scope.close();
        }

        assertThat(PROBE.requestId()).isEqualTo("request-1");
    }

    @Test
    void callsNothingOnceStopped() throws InterruptedException {
        var stopped = client(server.getPort(), DEADLINE);
        stopped.stop();

        assertThat(stopped.name()).isEqualTo("${service} client");
        ThrowingCallable list = () -> stopped.list${entityPlural}(1, "");
        assertThatThrownBy(list).isInstanceOf(InternalException.class);
    }

    private static Grpc${serviceType}Client client(int port, Duration deadline) {
        var config = new ${serviceType}ClientConfig("localhost:" + port, deadline, true);
        return new Grpc${serviceType}Client(config, METERS);
    }

    private static void assertTemporary(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(InternalException.class, thrown -> {
            assertThat(thrown.temporary()).isTrue();
        });
    }
}
