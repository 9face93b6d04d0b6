package ${package}.cmd;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.testing.LocalPostgres;
import ${pkgPackage}.testing.LocalServers;
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** What callers see while the database is down. */
@Timeout(60)
class PostgresFaultsTest {
    private static LocalServers servers;
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        servers = LocalServers.startFor(ServiceConfig.class);
        var environment = new HashMap<>(servers.environment());
        environment.put("DB_CONNECT_TIMEOUT", "1s");
        service = RunningService.start(environment);
        await().atMost(20, SECONDS).until(() -> service.status() == ServingStatus.SERVING);
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
        servers.close();
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
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        awaitStatus(ServingStatus.NOT_SERVING);

        postgres().startServer();
        awaitStatus(ServingStatus.SERVING);
        assertThat(client.get${entity}ById(created.id())).isEqualTo(created);
        var next = client.create${entity}(${entity}Samples.next());
        assertThat(client.get${entity}ById(next.id())).isEqualTo(next);
    }

    private static LocalPostgres postgres() {
        return servers.get(LocalPostgres.class);
    }

    private static void awaitStatus(ServingStatus status) {
        await().atMost(20, SECONDS).until(() -> service.status() == status);
    }
}
