package dev.brickyard.it.process;

import dev.brickyard.it.common.Progress;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A program that has ended.
 *
 * @param command what to paste into a shell to repeat it
 * @param exitStatus 0 when all went well
 * @param time from start to end
 * @param log the file that holds what it printed
 */
public record Run(String command, int exitStatus, Duration time, Path log) {

    private static final int SHOWN_LINES = 60;

    /** Returns whether the exit status is 0. */
    public boolean succeeded() {
        return exitStatus == 0;
    }

    /** Returns all that it printed. */
    public String text() {
        return Program.read(log);
    }

    /** Returns how to repeat the run and its last lines. */
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

    /** Returns this run, or fails with its report where it did not succeed. */
    public Run orFail() {
        if (!succeeded()) {
            throw new AssertionError(report());
        }
        return this;
    }
}
