package dev.brickyard.it.maven;

import dev.brickyard.it.common.Progress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * One finished run of Maven.
 *
 * @param command what to paste into a shell to repeat it
 * @param exitStatus 0 when all went well
 * @param output every line that it printed
 * @param time from start to end
 * @param log the file that holds the output
 */
public record MavenRun(String command, int exitStatus, List<String> output, Duration time, Path log) {

    private static final int SHOWN_LINES = 60;

    public MavenRun {
        output = List.copyOf(output);
    }

    /** Returns whether the exit status is 0. */
    public boolean succeeded() {
        return exitStatus == 0;
    }

    /** Returns the whole output. */
    public String text() {
        return String.join("\n", output);
    }

    /** Returns how to repeat the run and its last lines. */
    public String report() {
        var last = output.subList(Math.max(0, output.size() - SHOWN_LINES), output.size());
        return """
                exit status %d after %s; repeat it by hand:
                %s
                whole output: %s
                last lines:
                %s
                """.formatted(exitStatus, Progress.seconds(time), command, log, String.join("\n", last));
    }

    /** Returns this run, or fails with its report where it did not succeed. */
    public MavenRun orFail() {
        if (!succeeded()) {
            throw new AssertionError(report());
        }
        return this;
    }
}
