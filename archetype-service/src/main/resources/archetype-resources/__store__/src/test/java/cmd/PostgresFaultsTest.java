package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.testing.LocalPostgres;
import ${contractsPackage}.clients.${service.packageName}.v1.${first}Samples;
import ${package}.internal.entities.${first.packageName}.v1.${first};

/** Tests calls while the database is down. */
class PostgresFaultsTest {
    /** Far below the deadlines of client and server: a call must fail earlier. */
    private static final Duration SOON = Duration.ofMinutes(2);

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of("DB_CONNECT_TIMEOUT", "2s"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void isUnavailableWhilePostgresIsDownAndRecovers() throws Exception {
        var client = service.client();
        var postgres = service.server(LocalPostgres.class);
        var created = client.create${first}(${first.nextSample("client")});

        postgres.stopServer();
        var before = System.nanoTime();
        assertThatThrownBy(() -> client.get${first}ById(${first}.IDS.next())).asInstanceOf(type(InternalException.class)).returns(true, InternalException::temporary);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        service.awaitStatus(ServingStatus.NOT_SERVING);

        postgres.startServer();
        service.awaitStatus(ServingStatus.SERVING);
        assertThat(client.get${first}ById(created.id())).isEqualTo(created);
        var next = client.create${first}(${first.nextSample("client")});
        assertThat(client.get${first}ById(next.id())).isEqualTo(next);
    }
}
