package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

#set($imports = [
    "java.io.IOException",
    "java.net.ServerSocket",
    "java.nio.file.Files",
    "java.nio.file.Path",
    "java.util.ArrayList",
    "java.util.HashMap",
    "java.util.List",
    "java.util.Map",
    "org.junit.jupiter.api.Test",
    "org.junit.jupiter.api.extension.ExtendWith",
    "org.junit.jupiter.api.io.TempDir"
])
#foreach($field in $uniques)
#foreach($each in $field.ifOptional)
#set($ignored = $imports.add("java.util.Objects"))
#end
#end
#importGroup($imports)
import ${pkgPackage}.testing.LocalPorts;
import ${pkgPackage}.testing.ServersExtension;
import ${pkgPackage}.testing.TestServers;
import ${contractsPackage}.clients.${servicePackage}.v1.${entity}Samples;
import ${package}.internal.config.ServiceConfig;
#foreach($any in $ifHttp)
import ${package}.internal.entities.${entityPackage}.v1.${entity};
#end

/** Runs the packaged application as the image does, on the same runtime. */
@ExtendWith(ServersExtension.class)
class ServiceIT {
    private static final Path APP = Path.of("target", "app").toAbsolutePath();
    private static final Path JAVA = Path.of("target", "runtime", "bin", "java").toAbsolutePath();

    @TempDir
    private Path logs;

    @Test
    void servesUntilToldToStop(TestServers servers) throws Exception {
        var grpcPort = LocalPorts.free();
        var environment = environment(servers, grpcPort);
        environment.put("LOG_FORMAT", "json");
#foreach($any in $ifHttp)
        var httpPort = LocalPorts.free();
        environment.put("HTTP_SERVER_PORT", Integer.toString(httpPort));
#end
        // the build has the JVM record what this run loads, to make a class-data archive of it
        var training = System.getProperty("training.jvmArguments", "").trim();

        var process = start(environment, training.isEmpty() ? List.of() : List.of(training.split(" +")));
        try {
            // calls before that are answered with UNAVAILABLE, and logged
            await().until(() -> output().contains("started in"));
            callEverything(grpcPort);
#foreach($any in $ifHttp)
            var unknown = ${entity}.IDS.next();
            var http = new HttpCalls(httpPort);
            var answer = http.get("/private/v1/${entityPluralKebab}/" + unknown);
            assertThat(answer.statusCode()).isEqualTo(404);
#end
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(this::output).isZero();
        // a client that tries again may warn of it, on a machine under load
        assertThat(output()).contains("started in").doesNotContain("ERROR", "error.stack_trace");
        var name = "\"service.name\":\"${service}\"";
        assertThat(output().lines())
                .allMatch(line -> line.startsWith("{\"@timestamp\":") && line.endsWith("}"))
                .allMatch(line -> line.contains(name) && line.contains("\"service.version\":"));
    }

    @Test
    void saysAtOnceThatAPortIsInUse(TestServers servers) throws Exception {
        try (var taken = new ServerSocket(0)) {
            var process = start(environment(servers, taken.getLocalPort()), List.of());

            assertThat(process.waitFor()).as(this::output).isEqualTo(1);
            assertThat(output()).contains("GRPC_SERVER_PORT='" + taken.getLocalPort() + "' is in use");
        }
    }

    @Test
    void refusesAMalformedConfiguration() throws Exception {
        var environment = Map.of("SERVICE_NAME", "${service}", "DB_PORT", "many");

        var process = start(environment, List.of());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output())
                .contains("DB_PORT='many' is not")
                .contains("DB_HOST_WRITER is missing")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    private static Map<String, String> environment(TestServers servers, int grpcPort) {
        var environment = new HashMap<>(servers.environmentFor(ServiceConfig.class));
        environment.putAll(RunningService.freePorts());
        environment.put("SERVICE_NAME", "${service}");
        environment.put("GRPC_SERVER_PORT", Integer.toString(grpcPort));
        return environment;
    }

    private static void callEverything(int port) throws InterruptedException {
        var client = RunningService.client("127.0.0.1:" + port);
        try {
            var state = client.create${entity}(${entity}Samples.next());
            assertThat(client.get${entity}ById(state.id())).isEqualTo(state);
            var page = client.list${entityPlural}(1, "");
            assertThat(page.${entityPluralVar}()).containsExactly(state);
#foreach($any in $anyUpdatable)
            var wanted = ${entity}Samples.next();
#end
#foreach($field in $updatables)
            state = client.update${field.pascal}(state.id(), wanted.${field.camel}());
#end
#foreach($field in $uniques)
            var given${field.pascal} = ${field.presentHead}state.${field.camel}()${field.presentTail};
#folded("            var by${field.pascal} =" "client.get${entity}By${field.pascal}(given${field.pascal});")
            assertThat(by${field.pascal}).isEqualTo(state);
#end
            client.delete${entity}(state.id());
        } finally {
            client.stop();
        }
    }

    private Process start(Map<String, String> environment, List<String> jvmArguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(JAVA.toString());
        command.addAll(jvmArguments);
        command.add("@java.args");
        var builder = new ProcessBuilder(command).directory(APP.toFile()).redirectErrorStream(true);
        builder.redirectOutput(logs.resolve("out").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    private String output() {
        try {
            return Files.readString(logs.resolve("out"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
