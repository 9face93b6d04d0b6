package ${package}.cmd;

import static java.util.concurrent.TimeUnit.SECONDS;
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
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import ${pkgPackage}.testing.PostgresExtension;
import ${pkgPackage}.testing.RedisExtension;
import ${pkgPackage}.testing.TestDatabase;
import ${pkgPackage}.testing.TestRedis;

/** Runs the packaged application as production does. */
@Timeout(60)
@ExtendWith({PostgresExtension.class, RedisExtension.class})
class ServiceIT {
    private static final Path APP = Path.of("target", "app").toAbsolutePath();

    @TempDir
    private Path logs;

    @Test
    void servesUntilToldToStop(TestDatabase database, TestRedis redis) throws Exception {
        var grpcPort = freePort();
        var environment = new HashMap<>(database.environment());
        environment.putAll(redis.environment());
        environment.put("SERVICE_NAME", "${service}");
        environment.put("GRPC_SERVER_PORT", Integer.toString(grpcPort));
        environment.put("HTTP_SERVER_PORT", "0");
        // the build has the JVM record what this run loads, to make a class-data archive of it
        var training = System.getProperty("training.jvmArguments", "").trim();

        var process = start(environment, training.isEmpty() ? List.of() : List.of(training.split(" +")));
        try {
            callEverything(grpcPort);
            process.destroy();
            assertThat(process.waitFor(25, SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }

        assertThat(process.exitValue()).as(this::output).isZero();
        assertThat(output()).contains("started in").doesNotContain("Exception");
    }

    @Test
    void refusesAMalformedConfiguration() throws Exception {
        var process = start(Map.of("SERVICE_NAME", "${service}", "DB_PORT", "many"), List.of());

        assertThat(process.waitFor(25, SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
        assertThat(output())
                .contains("DB_PORT='many' is not")
                .contains("DB_HOST_WRITER is missing")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }

    private static void callEverything(int port) throws InterruptedException {
        var client = RunningService.client("127.0.0.1:" + port);
        try {
            await().atMost(25, SECONDS).ignoreExceptions().until(() -> {
                client.list${entityPlural}(1, "");
                return true;
            });
            var created = client.create${entity}("ada", "ada@example.com");
            assertThat(client.get${entity}ById(created.id())).isEqualTo(created);
            assertThat(client.get${entity}ByEmail(created.email())).isEqualTo(created);
            var changed = client.updateUsername(created.id(), "lovelace");
            assertThat(client.get${entity}ByUsername("lovelace")).isEqualTo(changed);
            client.delete${entity}(created.id());
        } finally {
            client.stop();
        }
    }

    private Process start(Map<String, String> environment, List<String> jvmArguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmArguments);
        command.add("-jar");
        command.add("${artifactId}.jar");
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

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
