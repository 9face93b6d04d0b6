package dev.brickyard.pkg.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Starts servers in JVMs with restricted permissions. */
class MachineLimitsTest {
    @TempDir
    private Path folder;

    @Test
    void saysWhatToDoForRootWithoutUserNamespaces() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "PostgreSQL rejects only root");
        var refusal = Files.writeString(folder.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        assertThat(refusal.toFile().setExecutable(true)).isTrue();
        var builder = new ProcessBuilder(java("postgres"));
        builder.environment().merge("PATH", folder.toString(), (path, first) -> first + ":" + path);

        assertThat(output(builder))
                .contains(
                        "PostgreSQL did not start. PostgreSQL cannot run as root, and this container does not allow user namespaces:"
                                + " run as another user, for example with docker run --user 1000:1000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "redis"})
    void saysWhatToDoWhereTheTemporaryFolderRunsNoProgram(String server) throws Exception {
        var mount = "mount -t tmpfs -o noexec tmpfs '" + folder + "'";
        assumeTrue(run("unshare", "-rm", "sh", "-c", mount), "this machine does not allow tests to mount file systems");
        var java = String.join(" ", java(server, "-Djava.io.tmpdir=" + folder));

        assertThat(output(new ProcessBuilder("unshare", "-rm", "sh", "-c", mount + " && exec " + java)))
                .contains("did not start")
                .contains("The temporary folder " + folder + " is mounted with noexec, so no program can run there:"
                        + " set another folder");
    }

    private static boolean run(String... words) throws InterruptedException {
        try {
            return new ProcessBuilder(words).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static List<String> java(String server, String... options) {
        var words = new ArrayList<String>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(List.of(options));
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), StartServer.class.getName(), server));
        return words;
    }

    private static String output(ProcessBuilder builder) throws IOException {
        return new String(
                builder.redirectErrorStream(true).start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
