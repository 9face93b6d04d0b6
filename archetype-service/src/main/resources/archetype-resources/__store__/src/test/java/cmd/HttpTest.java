package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.ServersExtension;
import ${pkgPackage}.testing.TestServers;
import ${contractsPackage}.clients.${service.packageName}.v1.${first}Samples;
import ${package}.internal.config.ServiceConfig;

/** Tests the HTTP endpoints of the whole service. */
@ExtendWith(ServersExtension.class)
class HttpTest {
    private static RunningService service;

    @BeforeAll
    static void start(TestServers servers) throws Exception {
        service = RunningService.start(servers.environmentFor(ServiceConfig.class));
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void servesOverHttpWhatAnRpcCreated() throws Exception {
        var created = service.client().create${first}(${first.nextSample("service.client()")});

        var response = new HttpCalls(service.part(HttpServer.class).port()).get("/private/v1/${first.path}", created.id());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"id\":\"" + created.id() + "\"");
    }
}
