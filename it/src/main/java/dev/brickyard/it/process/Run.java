package dev.brickyard.it.process;

import dev.brickyard.it.common.Progress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that has ended.
 *
 * @param command shell command that repeats the run
 * @param exitStatus exit status, 0 on success
 * @param time time from start to end
 * @param log file with the output
 */
public record Run(String command, int exitStatus, Duration time, Path log) {

    private static final int SHOWN_LINES = 60;

    /** Returns whether the exit status is 0. */
    public boolean succeeded() {
        return exitStatus == 0;
    }

    /** Returns the output. */
    public String text() {
        return Program.read(log);
    }

    /** Returns the command that repeats the run and the last lines of the output. */
    public String report() {
        var lines = text().lines().toList();
        var last = lines.subList(Math.max(0, lines.size() - SHOWN_LINES), lines.size());
        return """
                exit status %d after %s; repeat it by hand:
                %s
                whole output: %s
                last lines:
                %s
                """.formatted(exitStatus, Progress.seconds(time), command, log, String.join("\n", last));
    }

    /** Returns this run; fails with its report if it did not succeed. */
    public Run orFail() {
        if (!succeeded()) {
            throw new AssertionError(report());
        }
        return this;
    }
}
