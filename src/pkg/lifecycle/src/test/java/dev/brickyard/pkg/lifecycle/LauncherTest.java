package dev.brickyard.pkg.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {
    @TempDir
    Path directory;

    @Test
    void endsWithStatusZeroOnSigterm() throws Exception {
        var process = launch("plain");
        awaitOutput("sample started in");

        process.destroy();

        assertThat(status(process)).isZero();
        assertThat(output()).containsPattern("sample started in \\d+ ms: first \\d+ ms, second \\d+ ms\n");
        assertThat(output()).containsPattern("sample stopped in \\d+ ms\n");
        assertThat(errors()).isEmpty();
    }

    @Test
    void endsWithStatusOneAfterTheGracePeriod() throws Exception {
        var process = launch("slow-stop");
        awaitOutput("sample started in");

        process.destroy();

        assertThat(status(process)).isEqualTo(1);
        assertThat(output()).contains("first did not stop within 2000 ms: giving up");
    }

    @Test
    void endsWithStatusTwoAndTheProblemsOnlyWhenMisconfigured() throws Exception {
        var process = launch("misconfigured");

        assertThat(status(process)).isEqualTo(2);
        assertThat(output()).isEmpty();
        assertThat(errors()).isEqualTo("""
                configuration is invalid, 1 problem:
                  SERVICE_NAME is missing: expected a string, for example SERVICE_NAME=user-store-svc
                """);
    }

    @Test
    void endsWithStatusOneAndTheCauseWhenItCannotStart() throws Exception {
        var process = launch("broken");

        assertThat(status(process)).isEqualTo(1);
        assertThat(output())
                .containsOnlyOnce(" ERROR ")
                .contains("cannot start: second cannot start: port taken")
                .contains("Caused by: java.io.IOException: port taken")
                .doesNotContain("stopped in");
    }

    @Test
    void logsTheCauseAndEndsAfterAFailedStartEvenIfAStopHangs() throws Exception {
        var process = launch("broken-and-stuck");

        assertThat(status(process)).isEqualTo(1);
        assertThat(output())
                .containsSubsequence(
                        "cannot start: second cannot start: port taken",
                        "hanging",
                        "first did not stop within 1000 ms: continuing without it");
    }

    @Test
    void runsInUtcWhateverTheZoneOfTheMachine() throws Exception {
        var process = launch("zone", "-Duser.timezone=AET");
        awaitOutput("sample started in");

        process.destroy();

        assertThat(status(process)).isZero();
        assertThat(output()).contains("zone UTC\n");
    }

    @Test
    void endsWithStatusZeroOnSigtermWhileStarting() throws Exception {
        var process = launch("slow-start");
        awaitOutput("hanging");

        process.destroy();

        assertThat(status(process)).isZero();
        assertThat(output()).contains("sample stopped in").doesNotContain("started", "cannot start");
    }

    @Test
    void letsOtherShutdownHooksFinish() throws Exception {
        var process = launch("other-hook");
        awaitOutput("sample started in");

        process.destroy();

        assertThat(status(process)).isZero();
        assertThat(output()).contains("other hook done");
    }

    private Process launch(String behaviour, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // measures the coverage of the child process too
        agents().forEach(command::add);
        command.addAll(
                List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(options));
        command.addAll(List.of(SampleService.class.getName(), behaviour));
        return new ProcessBuilder(command)
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile())
                .start();
    }

    private static List<String> agents() {
        var arguments = ManagementFactory.getRuntimeMXBean().getInputArguments();
        return arguments.stream()
                .filter(argument -> argument.startsWith("-javaagent:"))
                .toList();
    }

    private void awaitOutput(String text) {
        await().until(() -> output().contains(text));
    }

    private static int status(Process process) throws InterruptedException {
        try {
            return process.waitFor();
        } finally {
            process.destroyForcibly();
        }
    }

    private String output() throws IOException {
        return Files.readString(directory.resolve("out"));
    }

    private String errors() throws IOException {
        return Files.readString(directory.resolve("err"));
    }
}
