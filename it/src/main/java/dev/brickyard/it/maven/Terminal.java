package dev.brickyard.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pseudo-terminal with simulated keyboard input, provided by {@code script} of util-linux. */
public final class Terminal {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private Terminal() {}

    /** Returns whether this machine has the Linux version of {@code script}. */
    public static boolean isThere() {
        return Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux");
    }

    /**
     * Runs a shell command until it ends and returns the output of the terminal.
     *
     * @param typed lines of keyboard input
     */
    public static String run(String command, List<String> typed) {
        try {
            var process = new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            // stays open, since closing it would end the session
            try (var keyboard = process.getOutputStream()) {
                keyboard.write((String.join("\n", typed) + "\n").getBytes(StandardCharsets.UTF_8));
                keyboard.flush();
                return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
