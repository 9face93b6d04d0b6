package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.testing.LocalProxy;
import ${pkgPackage}.testing.LocalRedis;
import ${contractsPackage}.clients.${service.packageName}.v1.${first}Samples;
import ${contractsPackage}.clients.${service.packageName}.v1.entities.${first}Edit;
import ${package}.internal.entities.${first.packageName}.v1.${first};

/** Tests reads while the cache is down or a process cannot reach it. */
class RedisFaultsTest {
#if($first.deletable())
    /** The guaranteed time from a change until no process returns the old state, also on a busy machine. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

#end
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of());
        // the service serves before its cache is up
        awaitRedis(service);
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void answersWhileRedisIsDownAndNeverStaleAfterwards() throws Exception {
        var client = service.client();
        var redis = service.server(LocalRedis.class);
        var created = client.create${first}(${first.nextSample("client")});
#if($first.deletable())
        var gone = client.create${first}(${first.nextSample("client")}).id();
        client.get${first}ById(gone);
#else
        var gone = ${first}.IDS.next();
#end
        client.get${first}ById(created.id());
#foreach($field in $first.uniques)
        client.get${first}By${field.pascal}(${field.present("created.${field.camel}()")});
#end

        redis.stopServer();
#if($first.deletable())
        client.delete${first}(gone);
#end
        var state = created;
#foreach($field in $first.updatables)
#if(!$field.foreignKey())
        state = client.update${field.update}(state.id(), ${field.given("${first}Samples.next().${field.camel}()")});
#end
#end
#foreach($field in $first.editables)
#if(!$field.foreignKey())
        state = client.update${first}(state.id(), ${first}Edit.NONE.with${field.pascal}(${field.given("${first}Samples.next().${field.camel}()")}));
#end
#end
        assertThat(client.get${first}ById(created.id())).isEqualTo(state);
#foreach($field in $first.uniques)
        assertThat(client.get${first}By${field.pascal}(${field.present("state.${field.camel}()")})).isEqualTo(state);
#end
        assertNotFound(() -> client.get${first}ById(gone));
        service.awaitStatus(ServingStatus.SERVING);

        redis.startServer();
        awaitRedis(service);
        assertThat(client.get${first}ById(created.id())).isEqualTo(state);
        assertNotFound(() -> client.get${first}ById(gone));
#foreach($field in $first.uniques)
        assertThat(client.get${first}By${field.pascal}(${field.present("state.${field.camel}()")})).isEqualTo(state);
#if($field.updatable || $field.editable)
        assertNotFound(() -> client.get${first}By${field.pascal}(${field.present("created.${field.camel}()")}));
#end
#end
    }
#if($first.deletable())

    @Test
    void servesNothingOldAfterAChangeByAProcessThatCannotReachRedis() throws Exception {
        var client = service.client();
        var created = client.create${first}(${first.nextSample("client")});
        var environment = new HashMap<>(service.environment());
        try (var link = LocalProxy.to(Integer.parseInt(environment.getOrDefault("CACHE_PORT", "")))) {
            environment.put("CACHE_PORT", Integer.toString(link.port()));
            var other = RunningService.start(environment);
            try {
                awaitRedis(other);
                assertThat(client.get${first}ById(created.id())).isEqualTo(created);
#foreach($field in $first.uniques)
                client.get${first}By${field.pascal}(${field.present("created.${field.camel}()")});
#end

                link.cut();
                other.client().delete${first}(created.id());
            } finally {
                other.stop();
            }
        }
#foreach($field in $first.uniques)
        awaitNotFound(() -> client.get${first}By${field.pascal}(${field.present("created.${field.camel}()")}));
#end
        awaitNotFound(() -> client.get${first}ById(created.id()));
    }

    private static void awaitNotFound(ThrowingCallable call) {
        await().atMost(LIMIT).untilAsserted(() -> assertNotFound(call));
    }
#end

    private static void awaitRedis(RunningService process) {
        await().until(() -> process.dependency("redis").isUp());
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
