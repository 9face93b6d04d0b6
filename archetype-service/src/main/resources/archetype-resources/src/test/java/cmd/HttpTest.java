package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.http.HttpServer;
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;

/** What the whole service serves over HTTP. */
class HttpTest {
    private static RunningService service;
    private static HttpCalls http;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of());
        http = new HttpCalls(service.part(HttpServer.class).port());
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void tellsOverHttpWhatWasCreatedByACall() throws Exception {
        var created = service.client().create${entity}(${entity}Samples.next());

        var response = http.get("/private/v1/${entityPluralKebab}/" + created.id());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"id\":\"" + created.id() + "\"");
    }
}
