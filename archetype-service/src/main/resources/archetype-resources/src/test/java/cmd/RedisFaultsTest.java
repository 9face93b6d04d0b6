package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

#set($imports = [
    "io.grpc.health.v1.HealthCheckResponse.ServingStatus",
    "java.time.Duration",
    "java.util.HashMap",
    "java.util.Map",
    "org.assertj.core.api.ThrowableAssert.ThrowingCallable",
    "org.junit.jupiter.api.AfterAll",
    "org.junit.jupiter.api.BeforeAll",
    "org.junit.jupiter.api.Test"
])
#foreach($field in $uniques)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#importGroup($imports)
import ${pkgPackage}.errors.NotFoundException;
import ${pkgPackage}.testing.LocalProxy;
import ${pkgPackage}.testing.LocalRedis;
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;

/** What callers see of the cache while it is down, or a process is cut off from it. */
class RedisFaultsTest {
    /** After this time, no process serves what was before a change; not more generous, since it is what is promised. */
    private static final Duration LIMIT = Duration.ofSeconds(10);

    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of());
        // the service serves before it has found its cache
        awaitRedis(service);
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void answersWhileRedisIsDownAndNeverStaleOnceItIsBack() throws Exception {
        var client = service.client();
        var created = client.create${entity}(${entity}Samples.next());
        var gone = client.create${entity}(${entity}Samples.next());
        client.get${entity}ById(created.id());
        client.get${entity}ById(gone.id());
#foreach($field in $uniques)
        var old${field.pascal} = ${field.presentHead}created.${field.camel}()${field.presentTail};
        client.get${entity}By${field.pascal}(old${field.pascal});
#end

        redis().stopServer();
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
        var new${field.pascal} = ${field.presentHead}state.${field.camel}()${field.presentTail};
#folded("        var by${field.pascal} =" "client.get${entity}By${field.pascal}(new${field.pascal});")
        assertThat(by${field.pascal}).isEqualTo(state);
#end
        assertNotFound(() -> client.get${entity}ById(gone.id()));
        service.awaitStatus(ServingStatus.SERVING);

        redis().startServer();
        awaitRedis(service);
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
    void servesNothingOldAfterTheChangeOfAProcessThatIsCutOff() throws Exception {
        var client = service.client();
        var created = client.create${entity}(${entity}Samples.next());
#foreach($field in $uniques)
        var old${field.pascal} = ${field.presentHead}created.${field.camel}()${field.presentTail};
#end
        var port = Integer.parseInt(service.environment().getOrDefault("CACHE_PORT", ""));
        try (var link = LocalProxy.to(port)) {
            var cutOff = new HashMap<>(service.environment());
            cutOff.put("CACHE_PORT", Integer.toString(link.port()));
            var other = RunningService.start(cutOff);
            try {
                awaitRedis(other);
                assertThat(client.get${entity}ById(created.id())).isEqualTo(created);
#foreach($field in $uniques)
                client.get${entity}By${field.pascal}(old${field.pascal});
#end

                link.cut();
                other.client().delete${entity}(created.id());
            } finally {
                other.stop();
            }
#foreach($field in $uniques)
            awaitNotFound(() -> client.get${entity}By${field.pascal}(old${field.pascal}));
#end
            awaitNotFound(() -> client.get${entity}ById(created.id()));
        }
    }

    private static void awaitRedis(RunningService process) {
        await().until(() -> process.dependency("redis").isUp());
    }

    private static void awaitNotFound(ThrowingCallable call) {
        await().atMost(LIMIT).untilAsserted(() -> assertNotFound(call));
    }

    private static LocalRedis redis() {
        return service.server(LocalRedis.class);
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(NotFoundException.class);
    }
}
