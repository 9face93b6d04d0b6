package dev.brickyard.it.maven;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A pseudo-terminal, by the command {@code script} of util-linux, at which somebody types. */
public final class Terminal {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    private Terminal() {}

    /** Returns whether this machine has one of the kind that Linux has. */
    public static boolean isThere() {
        return Files.isExecutable(SCRIPT) && System.getProperty("os.name").equals("Linux");
    }

    /**
     * Runs a shell command until it ends and returns what the terminal showed.
     *
     * @param typed the lines that are typed ahead
     */
    public static String run(String command, List<String> typed) {
        try {
            var process = new ProcessBuilder(SCRIPT.toString(), "-qec", command, "/dev/null")
                    .redirectErrorStream(true)
                    .start();
            // left open: its end would end the session
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
