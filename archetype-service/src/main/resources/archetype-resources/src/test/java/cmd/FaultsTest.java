#parse("/META-INF/brickyard/model.vm")
package ${package}.cmd;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.awaitility.Awaitility.await;

#set($imports = [
    "io.grpc.ManagedChannel",
    "io.grpc.ManagedChannelBuilder",
    "io.grpc.health.v1.HealthCheckRequest",
    "io.grpc.health.v1.HealthCheckResponse.ServingStatus",
    "io.grpc.health.v1.HealthGrpc",
    "java.time.Duration",
    "java.util.HashMap",
    "org.assertj.core.api.ThrowableAssert.ThrowingCallable",
    "org.junit.jupiter.api.AfterAll",
    "org.junit.jupiter.api.BeforeAll",
    "org.junit.jupiter.api.Test",
    "org.junit.jupiter.api.Timeout"
])
#foreach($field in $uniques)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#importGroup($imports)
import ${pkgPackage}.errors.InternalException;
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.testing.LocalPostgres;
import ${pkgPackage}.testing.LocalRedis;
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;
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
        var created = client.create${entity}(${entity}Samples.next());
        var gone = client.create${entity}(${entity}Samples.next());
        client.get${entity}ById(created.id());
        client.get${entity}ById(gone.id());
#foreach($field in $uniques)
#set($value = "created.${field.camel}()")
#foreach($each in $field.ifOptional)
#set($value = "Objects.requireNonNull($value)")
#end
        var old${field.pascal} = $value;
        client.get${entity}By${field.pascal}(old${field.pascal});
#end

        redis.stopServer();
        client.delete${entity}(gone.id());
        var state = created;
#foreach($any in $anyUpdatable)
        var wanted = ${entity}Samples.next();
#end
#foreach($field in $updatables)
        state = client.update${field.pascal}(state.id(), wanted.${field.camel}());
#end
        assertThat(client.get${entity}ById(created.id())).isEqualTo(state);
#foreach($field in $uniques)
#set($value = "state.${field.camel}()")
#foreach($each in $field.ifOptional)
#set($value = "Objects.requireNonNull($value)")
#end
        var new${field.pascal} = $value;
#folded("        var by${field.pascal} =" "client.get${entity}By${field.pascal}(new${field.pascal});")
        assertThat(by${field.pascal}).isEqualTo(state);
#end
        assertNotFound(() -> client.get${entity}ById(gone.id()));
        assertThat(service.get("/health/ready").statusCode()).isEqualTo(200);

        redis.startServer();
        await().until(() -> !service.get("/health/ready").body().contains("down"));
        assertThat(client.get${entity}ById(created.id())).isEqualTo(state);
        assertNotFound(() -> client.get${entity}ById(gone.id()));
#foreach($field in $uniques)
#foreach($each in $field.ifUpdatable)
        assertNotFound(() -> client.get${entity}By${field.pascal}(old${field.pascal}));
#end
#folded("        var again${field.pascal} =" "client.get${entity}By${field.pascal}(new${field.pascal});")
        assertThat(again${field.pascal}).isEqualTo(state);
#end
    }

    @Test
    void saysUnavailableSoonWhilePostgresIsDownAndRecovers() throws Exception {
        var client = service.client();
        var created = client.create${entity}(${entity}Samples.next());
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
        var next = client.create${entity}(${entity}Samples.next());
        assertThat(client.get${entity}ById(next.id())).isEqualTo(next);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
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
