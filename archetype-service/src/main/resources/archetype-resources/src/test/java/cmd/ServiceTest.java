#parse("/META-INF/brickyard/model.vm")
package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.RedisExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${pkgPackage}.testing.TestRedis;
#set($clients = "${contractsPackage}.clients.${servicePackage}.v1")
#imports(["${clients}.${serviceType}Client", "${clients}.${serviceType}ClientContract", "${clients}.${entity}Samples"])

/** Holds the whole service to the contract that its fake is held to. */
@ExtendWith({PostgresExtension.class, RedisExtension.class})
class ServiceTest extends ${serviceType}ClientContract {
    private static RunningService service;

    @BeforeAll
    static void start(TestDatabase database, TestRedis redis) throws Exception {
        var environment = new HashMap<>(database.environment());
        environment.putAll(redis.environment());
        service = RunningService.start(environment);
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
    void tellsThatItIsLiveAndReady() throws Exception {
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> {
            var ready = service.get("/health/ready");
            assertThat(ready.statusCode()).isEqualTo(200);
            assertThat(ready.body()).contains("postgres").contains("redis").doesNotContain("down");
        });
    }

    @Test
    void measuresCallsPoolsCacheAndJvm() throws Exception {
        var created = client().create${entity}(${entity}Samples.next());
        client().get${entity}ById(created.id());

        await().untilAsserted(() -> assertThat(service.get("/metrics").body())
                .contains("grpc_server_calls")
                .contains("hikaricp_connections")
                .contains("cache_gets")
                .contains("jvm_memory_used_bytes")
                .contains("service=\"${service}\""));
    }
}
