package dev.brickyard.it.fault;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * Measurements of an attack.
 *
 * @param calls number of calls of the well-behaved client
 * @param failed number of its failed calls
 * @param failure response of one failed call
 * @param p99 99th percentile of the durations of its calls
 * @param probes number of liveness and readiness probes
 * @param failedProbes number of probes that failed or timed out
 * @param residentBefore resident memory of the process before the attack, in bytes
 * @param resident maximum resident memory of the process during the attack, in bytes
 * @param lines number of lines logged by the process
 * @param weaknesses responses to the attacker that are internal errors, tell anything internal, or should not exist
 * @param others number of failures of other well-behaved clients, over websockets and HTTP/2
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
        long lines,
        List<String> weaknesses,
        int others) {

    /** The column names for {@link #row}. */
    public static final String HEADING =
            Verdict.row("attack", "calls", "failed", "p99", "probes", "failed", "memory before", "maximum", "ratio", "log lines", "weaknesses", "others failed")
                    + "\n"
                    + "|---".repeat(12)
                    + "|";

    private static final long MIB = 1024 * 1024;

    /** Returns the share of the client's calls that succeeded. */
    public double succeeded() {
        return 1 - (double) failed / calls;
    }

    /** Returns the ratio of maximum to initial memory. */
    public double growth() {
        return (double) resident / residentBefore;
    }

    /** Returns the measurements as a row of a Markdown table. */
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
                lines,
                weaknesses.size(),
                others);
    }

    Toll with(int failedOthers) {
        return new Toll(
                calls,
                failed,
                failure,
                p99,
                probes,
                failedProbes,
                residentBefore,
                resident,
                lines,
                weaknesses,
                failedOthers);
    }
}
