package dev.brickyard.it.fault;

import java.time.Duration;
import java.util.Locale;

/**
 * What an attack cost.
 *
 * @param calls calls of a well-behaved client meanwhile
 * @param failed those of them that failed
 * @param failure what one of these was answered with
 * @param p99 the time that 99 of 100 of them did not exceed
 * @param probes probes of liveness and readiness
 * @param failedProbes those of them that failed or were not answered in time
 * @param residentBefore memory of the process before it, in bytes
 * @param resident the most memory that it had, in bytes
 * @param lines lines that it logged
 */
public record Toll(
        int calls,
        int failed,
        String failure,
        Duration p99,
        int probes,
        int failedProbes,
        long residentBefore,
        long resident,
        long lines) {

    /** The names of the columns of {@link #row}. */
    public static final String HEADING =
            Verdict.row("attack", "calls", "failed", "p99", "probes", "failed", "memory before", "at most", "ratio", "log lines")
                    + "\n"
                    + "|---".repeat(10)
                    + "|";

    private static final long MIB = 1024 * 1024;

    /** Returns the share of the client's calls that succeeded. */
    public double succeeded() {
        return 1 - (double) failed / calls;
    }

    /** Returns how many times the memory grew. */
    public double growth() {
        return (double) resident / residentBefore;
    }

    /** Returns it as a row of a Markdown table. */
    public String row(String attack) {
        return Verdict.row(
                attack,
                calls,
                failed,
                p99.toMillis() + " ms",
                probes,
                failedProbes,
                residentBefore / MIB + " MB",
                resident / MIB + " MB",
                String.format(Locale.ROOT, "%.2f", growth()),
                lines);
    }
}
