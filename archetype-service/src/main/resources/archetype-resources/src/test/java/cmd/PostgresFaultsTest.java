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
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** What callers see while the database is down. */
class PostgresFaultsTest {
    /** Far below the deadlines of client and server, which must not be waited out. */
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
    void saysUnavailableSoonWhilePostgresIsDownAndRecovers() throws Exception {
        var client = service.client();
        var created = client.create${entity}(${entity}Samples.next());

        postgres().stopServer();
        var before = System.nanoTime();
        assertThatThrownBy(() -> client.get${entity}ById(${entity}.IDS.next()))
                .asInstanceOf(type(InternalException.class))
                .returns(true, InternalException::temporary);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(SOON);
        service.awaitStatus(ServingStatus.NOT_SERVING);

        postgres().startServer();
        service.awaitStatus(ServingStatus.SERVING);
        assertThat(client.get${entity}ById(created.id())).isEqualTo(created);
        var next = client.create${entity}(${entity}Samples.next());
        assertThat(client.get${entity}ById(next.id())).isEqualTo(next);
    }

    private static LocalPostgres postgres() {
        return service.server(LocalPostgres.class);
    }
}
