package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.lifecycle.ComponentHealth;
import ${pkgPackage}.testing.ServersExtension;
import ${pkgPackage}.testing.TestServers;
import ${contractsPackage}.clients.${servicePackage}.v1.${serviceType}Client;
import ${contractsPackage}.clients.${servicePackage}.v1.${serviceType}ClientContract;
import ${package}.internal.config.ServiceConfig;

/** Holds the whole service to the contract that its fake is held to. */
@ExtendWith(ServersExtension.class)
class ServiceTest extends ${serviceType}ClientContract {
    private static RunningService service;

    @BeforeAll
    static void start(TestServers servers) throws Exception {
        service = RunningService.start(servers.environmentFor(ServiceConfig.class));
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Override
    protected ${serviceType}Client client() {
        return service.client();
    }

    @Test
    void tellsThatItServes() {
        await().untilAsserted(() -> {
            assertThat(service.status()).isEqualTo(ServingStatus.SERVING);
            assertThat(service.dependencies().values()).allMatch(ComponentHealth::isUp);
        });
    }
}
