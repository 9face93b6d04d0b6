package dev.brickyard.pkg.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Explains why a server could not start on this machine, and how to fix that. */
final class MachineLimits {
    private static final String ROOT = "cannot be run as root";

    // EACCES in messages of the JDK: "error=13, " or "error: 13 ("
    private static final Pattern FORBIDDEN = Pattern.compile("error\\W+13\\b");

    private MachineLimits() {}

    /**
     * Returns a sentence with a line break, or an empty string if no known restriction applies; {@code output} is the
     * server's log.
     */
    static String advice(String output) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (forbidsPrograms(folder)) {
            return "The temporary folder " + folder + " is mounted with noexec, so no program can run there:"
                    + " set another folder, for example with JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/var/tmp\n";
        }
        if (output.contains(ROOT)) {
            return "PostgreSQL cannot run as root, and this container does not allow user namespaces:"
                    + " run as another user, for example with docker run --user 1000:1000,"
                    + " or allow user namespaces, for example with --security-opt seccomp=unconfined\n";
        }
        return "";
    }

    private static boolean forbidsPrograms(Path folder) {
        Path program = null;
        try {
            program = Files.createTempFile(folder, "probe", ".sh");
            Files.writeString(program, "#!/bin/sh\n");
            var executable = program.toFile().setExecutable(true);
            return executable && !runs(program);
        } catch (IOException e) {
            return false;
        } finally {
            if (program != null) {
                var unused = program.toFile().delete();
            }
        }
    }

    private static boolean runs(Path program) {
        try {
            new ProcessBuilder(program.toString()).start().destroy();
            return true;
        } catch (IOException e) {
            return !FORBIDDEN.matcher(String.valueOf(e.getMessage())).find();
        }
    }
}
