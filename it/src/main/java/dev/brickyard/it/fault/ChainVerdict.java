package dev.brickyard.it.fault;

import dev.brickyard.it.common.Progress;
import java.time.Duration;
import java.util.List;

/**
 * Measurements of a fault of the chain.
 *
 * @param answers responses to the callers
 * @param wrong responses that a client must not get: errors other than 503, and those after the deadline
 * @param broken connections that broke although the gateway was running
 * @param lost number of users whose acknowledged state is not in the database at the end
 * @param followed number of acknowledged changes whose event a client waits for
 * @param missing number of these without an event
 * @param outOfOrder number of events out of order among those of their user
 * @param interruptions number of websockets that broke and were resumed
 * @param resets how often clients were told to load their state again
 * @param recovery time from the end of the fault until calls succeeded
 */
public record ChainVerdict(
        Verdict.Answers answers,
        List<String> wrong,
        List<String> broken,
        long lost,
        long followed,
        long missing,
        long outOfOrder,
        int interruptions,
        int resets,
        Duration recovery) {

    /** The column names for {@link #row}. */
    public static final String HEADING = Verdict.row(
                    "fault of the chain",
                    "changes acknowledged",
                    "failed",
                    "reads",
                    "failed",
                    "wrong errors",
                    "broken",
                    "lost",
                    "stale beyond " + Trial.LONGEST_STALE.toSeconds() + " s",
                    "events expected",
                    "missing",
                    "out of order",
                    "websockets resumed",
                    "resets",
                    "recovery")
            + "\n"
            + "|---".repeat(15)
            + "|";

    /** Returns the measurements as a row of a Markdown table. */
    public String row(String fault) {
        return Verdict.row(
                fault,
                answers.acknowledged(),
                answers.failed(),
                answers.reads(),
                answers.failedReads(),
                wrong.size(),
                broken.size(),
                lost,
                answers.staleTooLong(),
                followed,
                missing,
                outOfOrder,
                interruptions,
                resets,
                Progress.seconds(recovery));
    }
}
