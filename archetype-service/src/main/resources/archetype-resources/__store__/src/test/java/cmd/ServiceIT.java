package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.LocalPorts;
import ${pkgPackage}.testing.ServersExtension;
import ${pkgPackage}.testing.TestServers;
import ${package}.internal.config.ServiceConfig;
import ${package}.internal.entities.${first.packageName}.v1.${first};

/** Runs the packaged application as the image does, on the same runtime. */
@ExtendWith(ServersExtension.class)
class ServiceIT {
    private static final Path APP = Path.of("target", "app").toAbsolutePath();
    private static final Path JAVA = Path.of("target", "runtime", "bin", "java").toAbsolutePath();

    @TempDir
    private Path logs;

    @Test
    void servesUntilStopped(TestServers servers) throws Exception {
        var grpcPort = LocalPorts.free();
        var environment = environment(servers, grpcPort);
        environment.put("LOG_FORMAT", "json");
#if($model.http)
        var httpPort = LocalPorts.free();
        environment.put("HTTP_SERVER_PORT", Integer.toString(httpPort));
#end
        // the build makes a class-data archive of the classes that this run loads
        var training = System.getProperty("training.jvmArguments", "").trim();

        var process = start(environment, training.isEmpty() ? List.of() : List.of(training.split(" +")));
        try {
            // earlier calls would fail with UNAVAILABLE, which is logged
            await().until(() -> output().contains("started in"));
            callEverything(grpcPort);
#if($model.http)
            var response = new HttpCalls(httpPort).get("/private/v1/${first.path}", ${first}.IDS.next());
            assertThat(response.statusCode()).isEqualTo(404);
#end
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(this::output).isZero();
        // warnings are allowed: on a busy machine, calls may be repeated, and a brick may start before its tables exist
        assertThat(output()).contains("started in").doesNotContain("error.stack_trace").doesNotContainPattern("\"log[.]level\": *\"ERROR\"");
        assertThat(output().lines())
                .allMatch(line -> line.startsWith("{\"@timestamp\":") && line.endsWith("}"))
                .allMatch(line -> line.contains("\"service.name\":\"${service}\"") && line.contains("\"service.version\":"));
    }

    @Test
    void failsWhenAPortIsInUse(TestServers servers) throws Exception {
        try (var taken = new ServerSocket(0)) {
            var process = start(environment(servers, taken.getLocalPort()), List.of());

            assertThat(process.waitFor()).as(this::output).isEqualTo(1);
            assertThat(output()).contains("GRPC_SERVER_PORT='" + taken.getLocalPort() + "' is in use");
        }
    }

    @Test
    void rejectsAMalformedConfiguration() throws Exception {
        var process = start(Map.of("SERVICE_NAME", "${service}", "DB_PORT", "many"), List.of());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output())
                .contains("DB_PORT='many' is not")
                .contains("DB_HOST_WRITER is missing")
                .doesNotContain("Exception", "\tat ");
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
#foreach($entity in $entities)
            ${entity}Tour.run(client);
#end
        } finally {
            client.stop();
        }
    }

    private Process start(Map<String, String> environment, List<String> jvmArguments) throws IOException {
        var command = new ArrayList<>(List.of(JAVA.toString()));
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
