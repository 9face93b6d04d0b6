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
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}ClientContract;
import ${package}.internal.config.ServiceConfig;

/** Runs the contract tests of the client against the whole service; the fake passes them too. */
@ExtendWith(ServersExtension.class)
class ServiceTest implements ${service.type}ClientContract {
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
    public ${service.type}Client client() {
        return service.client();
    }

    @Test
    void isHealthy() {
        await().untilAsserted(() -> {
            assertThat(service.status()).isEqualTo(ServingStatus.SERVING);
            assertThat(service.dependencies().values()).allMatch(ComponentHealth::isUp);
        });
    }
}
