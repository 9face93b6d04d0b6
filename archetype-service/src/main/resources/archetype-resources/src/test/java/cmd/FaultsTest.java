package ${package}.cmd;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.time.Duration;
import java.util.HashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.testing.LocalPostgres;
import ${pkgPackage}.testing.LocalRedis;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

/** What callers see while something that the service depends on is down. */
@Timeout(60)
class FaultsTest {
    private static LocalPostgres postgres;
    private static LocalRedis redis;
    private static RunningService service;
    private static ManagedChannel channel;

    @BeforeAll
    static void start() throws Exception {
        postgres = LocalPostgres.start();
        redis = LocalRedis.start();
        var environment = new HashMap<>(postgres.createDatabase().environment());
        environment.putAll(redis.environment());
        environment.put("DB_CONNECT_TIMEOUT", "1s");
        service = RunningService.start(environment);
        channel = ManagedChannelBuilder.forAddress("127.0.0.1", service.grpcPort())
                .usePlaintext()
                .build();
        awaitStatus(ServingStatus.SERVING, 200);
    }

    @AfterAll
    static void stop() throws Exception {
        channel.shutdownNow();
        service.stop();
        redis.close();
        postgres.close();
    }

    @Test
    void answersWhileRedisIsDownAndNeverStaleOnceItIsBack() throws Exception {
        var client = service.client();
        var created = client.create${entity}("ada", "ada@example.com");
        client.get${entity}ByUsername("ada");

        redis.stopServer();
        var changed = client.updateUsername(created.id(), "lovelace");

        assertThat(client.get${entity}ById(created.id())).isEqualTo(changed);
        assertThat(client.get${entity}ByUsername("lovelace")).isEqualTo(changed);
        assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);

        redis.startServer();
        await().until(() -> !service.get("/health/ready").body().contains("down"));
        assertThatThrownBy(() -> client.get${entity}ByUsername("ada")).isInstanceOf(NotFoundException.class);
        assertThat(client.get${entity}ById(created.id())).isEqualTo(changed);
    }

    @Test
    void saysUnavailableSoonWhilePostgresIsDownAndRecovers() throws Exception {
        var client = service.client();
        var created = client.create${entity}("eve", "eve@example.com");
        client.get${entity}ById(created.id());

        postgres.stopServer();
        var before = System.nanoTime();
        assertThatThrownBy(() -> client.get${entity}ById(${entity}.IDS.next()))
                .asInstanceOf(type(InternalException.class))
                .returns(true, InternalException::temporary);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(8));
        awaitStatus(ServingStatus.NOT_SERVING, 503);
        assertThat(service.get("/health/live").statusCode()).isEqualTo(200);
        assertThat(client.get${entity}ById(created.id())).isEqualTo(created);

        postgres.startServer();
        awaitStatus(ServingStatus.SERVING, 200);
        assertThat(client.updateUsername(created.id(), "evelyn").username()).isEqualTo("evelyn");
    }

    private static void awaitStatus(ServingStatus grpc, int http) {
        await().atMost(20, SECONDS).untilAsserted(() -> {
            var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(2, SECONDS);
            assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                    .isEqualTo(grpc);
            assertThat(service.get("/health/ready").statusCode()).isEqualTo(http);
        });
    }
}
