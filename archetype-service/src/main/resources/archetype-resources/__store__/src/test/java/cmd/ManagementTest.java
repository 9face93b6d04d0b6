package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.http.ManagementServer;
import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.LocalPostgres;
import ${contractsPackage}.clients.${service.packageName}.v1.${first}Samples;

/** Tests health and metrics of the whole service. */
class ManagementTest {
    private static RunningService service;
    private static HttpCalls http;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of());
        http = new HttpCalls(service.part(ManagementServer.class).port());
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void answersWithItsHealth() throws Exception {
        // the service is ready before its optional dependencies are up
        await().untilAsserted(() -> assertThat(http.get("/health/ready").body()).contains("postgres").doesNotContain("\"state\":\"down\"", "\"state\":\"unknown\""));

        service.server(LocalPostgres.class).stopServer();
        awaitReadiness(503);
        assertThat(http.get("/health/live").statusCode()).isEqualTo(200);

        service.server(LocalPostgres.class).startServer();
        awaitReadiness(200);
    }

    @Test
    void measuresCallsPoolsAndTheJvm() {
        awaitReadiness(200);
        var created = service.client().create${first}(${first.nextSample("service.client()")});
        service.client().get${first}ById(created.id());

        await().untilAsserted(() -> assertThat(http.get("/metrics").body())
                .contains("grpc_server_call")
#if($model.cache)
                .contains("cache_gets")
#end
                .contains("hikaricp_connections")
                .contains("jvm_memory_used_bytes")
                .contains("service=\"${service}\""));
    }

    private static void awaitReadiness(int status) {
        await().until(() -> http.get("/health/ready").statusCode() == status);
    }
}
