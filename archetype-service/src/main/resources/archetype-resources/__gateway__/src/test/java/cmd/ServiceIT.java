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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.LocalPorts;
import ${pkgPackage}.testing.LocalServers;
import ${package}.internal.config.ServiceConfig;

/** Runs the packaged application as the image does, on the same runtime. */
class ServiceIT {
    private static final Path APP = Path.of("target", "app").toAbsolutePath();
    private static final Path JAVA = Path.of("target", "runtime", "bin", "java").toAbsolutePath();

    private final LocalServers servers = LocalServers.startFor(ServiceConfig.class);
    private final LocalServices services = new LocalServices(#if($model.events)servers.environment()#end);
    private final LocalTokens tokens = new LocalTokens();

    @TempDir
    private Path logs;

    @AfterEach
    void stop() throws Exception {
        services.stop();
        servers.close();
    }

    @Test
    void servesUntilStopped() throws Exception {
        var port = LocalPorts.free();
        var environment = environment(port);
        environment.put("LOG_FORMAT", "json");
        // the build makes a class-data archive of the classes that this run loads
        var training = System.getProperty("training.jvmArguments", "").trim();

        var process = start(environment, training.isEmpty() ? List.of() : List.of(training.split(" +")));
        try {
            await().until(() -> output().contains("started in"));
            callEverything(new HttpCalls(port));
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(this::output).isZero();
        // warnings are allowed: on a busy machine a client may retry
        assertThat(output()).contains("started in").doesNotContain("ERROR", "error.stack_trace");
        assertThat(output().lines())
                .allMatch(line -> line.startsWith("{\"@timestamp\":") && line.endsWith("}"))
                .allMatch(line -> line.contains("\"service.name\":\"${artifactId}\"") && line.contains("\"service.version\":"));
    }

    @Test
    void failsWhenAPortIsInUse() throws Exception {
        try (var taken = new ServerSocket(0)) {
            var process = start(environment(taken.getLocalPort()), List.of());

            assertThat(process.waitFor()).as(this::output).isEqualTo(1);
            assertThat(output()).contains("HTTP_SERVER_PORT='" + taken.getLocalPort() + "' is in use");
        }
    }

    @Test
    void rejectsAMalformedConfiguration() throws Exception {
        var process = start(Map.of("SERVICE_NAME", "${artifactId}", "HTTP_SERVER_PORT", "many"), List.of());

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(output())
                .contains("HTTP_SERVER_PORT='many' is not")
                .contains("${services.get(0).constant}_ADDRESS is missing")
                .doesNotContain("Exception", "\tat ");
    }

    private void callEverything(HttpCalls http) throws Exception {
        var caller = services.sample();
        var operator = http.as(tokens.of(caller.id(), "admin"));
        assertThat(http.get("/public/v1/${first.path}", caller.id()).statusCode()).isEqualTo(200);
        assertThat(http.get("/public/v1/${first.path}").statusCode()).isEqualTo(200);
        assertThat(http.post("/public/v1/${first.path}", "{}").statusCode()).isIn(201, 400);
#if($model.caller)
        assertThat(operator.get("/private/v1/${first.path}/current-${first.kebab}").statusCode()).isEqualTo(200);
#end
        assertThat(operator.get("/admin/v1/${first.path}", caller.id()).statusCode()).isEqualTo(200);
#if($first.deletable)
        assertThat(operator.delete("/admin/v1/${first.path}/" + caller.id()).statusCode()).isEqualTo(204);
#end
    }

    private Map<String, String> environment(int port) {
        var environment = new HashMap<>(servers.environment());
        environment.putAll(services.environment());
        environment.putAll(tokens.environment());
        environment.put("SERVICE_NAME", "${artifactId}");
        environment.put("HTTP_SERVER_PORT", Integer.toString(port));
        environment.put("MANAGEMENT_PORT", "0");
        return environment;
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
