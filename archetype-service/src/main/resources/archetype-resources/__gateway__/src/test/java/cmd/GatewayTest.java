package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Tests the whole gateway, over real connections to fakes of its services. */
class GatewayTest {
    private static final String PATH = "/public/v1/${first.path}";

    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = RunningGateway.start(Map.of("HTTP_DOCS", "all"));
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.stop();
    }

    @Test
    void returnsWhatAServiceStores() throws Exception {
        var stored = gateway.services().sample();

        var response = gateway.http().get(PATH, stored.id());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("\"id\":\"" + stored.id() + "\"");
    }

    @Test
    void knowsTheCallerByToken() throws Exception {
        var caller = gateway.services().sample();
        var path = "/private/v1/${first.path}";

        assertThat(gateway.http().as(gateway.tokens().of(caller.id())).get(path, caller.id()).statusCode()).isEqualTo(200);
        assertThat(gateway.http().get(path, caller.id()).statusCode()).isEqualTo(401);
    }

    @Test
    void showsTheDocumentsOfItsApis() throws Exception {
        assertThat(gateway.http().get("/docs").statusCode()).isEqualTo(200);
        assertThat(gateway.http().get("/docs/openapi/public.yaml").body()).startsWith("openapi: 3.1");
    }

    @Test
    void isReadyWithoutItsServicesAndRecovers() throws Exception {
        var stored = gateway.services().sample();

        gateway.services().stop();
        await().until(() -> !gateway.dependency("${services.get(0)}").isUp());
        var failed = gateway.http().get(PATH, stored.id());
        assertThat(failed.statusCode()).isEqualTo(503);
        assertThat(failed.headers().firstValue("Retry-After")).isPresent();
        assertThat(failed.body()).contains("SERVICE_UNAVAILABLE_ERROR");
        assertThat(gateway.management().get("/health/ready").statusCode()).isEqualTo(200);

        // another connection may have the port for a moment
        await().ignoreExceptions().untilAsserted(() -> gateway.services().start());
        await().until(() -> gateway.http().get(PATH, stored.id()).statusCode() == 200);
        await().until(() -> gateway.dependency("${services.get(0)}").isUp());
    }

    @Test
    void measuresRequestsAndCalls() throws Exception {
        gateway.http().get(PATH);

        await().untilAsserted(() -> {
            var metrics = gateway.management().get("/metrics").body();
            assertThat(metrics).contains("http_server_request_duration", "grpc_client_call_duration", "jvm_memory_used_bytes", "service=\"${artifactId}\"");
        });
    }
}
