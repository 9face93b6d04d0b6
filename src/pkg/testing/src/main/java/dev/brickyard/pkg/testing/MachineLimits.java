package dev.brickyard.pkg.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Finds what a machine forbids to the servers, once one has not started, and says what to do. */
final class MachineLimits {
    private static final String ROOT = "cannot be run as root";

    // EACCES, as a JDK writes it: "error=13, " or "error: 13 ("
    private static final Pattern FORBIDDEN = Pattern.compile("error\\W+13\\b");

    private MachineLimits() {}

    /** A sentence that ends in a line break, or nothing if no limit is known; {@code output} is what the server said. */
    static String advice(String output) {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        if (forbidsPrograms(folder)) {
            return "No program may run in the temporary folder " + folder + ", which is mounted with noexec:"
                    + " name another one, such as by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=/var/tmp\n";
        }
        if (output.contains(ROOT)) {
            return "PostgreSQL does not run as root, and this container forbids the user namespace that it would run in:"
                    + " run as another user, such as by docker run --user 1000:1000,"
                    + " or allow user namespaces, such as by --security-opt seccomp=unconfined\n";
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
