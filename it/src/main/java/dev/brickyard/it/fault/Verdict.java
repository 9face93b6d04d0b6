package dev.brickyard.it.fault;

import dev.brickyard.it.common.Progress;
import java.time.Duration;

/**
 * Measurements of a fault.
 *
 * @param answers responses to the callers
 * @param lost number of users whose acknowledged state is not in the database at the end
 * @param missing number of acknowledged changes without an event
 * @param outOfOrder number of events out of order among those of their user, without repeated batches
 * @param duplicates number of repeated events
 * @param recovery time from the end of the fault until calls to every process succeeded
 */
public record Verdict(
        Answers answers, long lost, long missing, long outOfOrder, long duplicates, Duration recovery) {

    /** The column names for {@link #row}. */
    public static final String HEADING = row(
                    "fault",
                    "changes acknowledged",
                    "failed",
                    "reads",
                    "failed",
                    "lost",
                    "stale",
                    "stale beyond " + Trial.LONGEST_STALE.toSeconds() + " s",
                    "longest stale",
                    "events missing",
                    "out of order",
                    "duplicates",
                    "recovery")
            + "\n"
            + "|---".repeat(13)
            + "|";

    /**
     * Responses to the callers.
     *
     * @param acknowledged number of acknowledged changes
     * @param failed number of failed changes
     * @param reads number of reads, including failed ones
     * @param failedReads number of failed reads
     * @param stale number of reads that returned a value replaced by an earlier acknowledged change
     * @param staleTooLong number of stale reads that began too long after that change
     * @param longestStale longest time from a change to a read that returned the old value
     */
    public record Answers(
            int acknowledged,
            int failed,
            int reads,
            int failedReads,
            int stale,
            int staleTooLong,
            Duration longestStale) {}

    /** Returns the measurements as a row of a Markdown table. */
    public String row(String fault) {
        return row(
                fault,
                answers.acknowledged,
                answers.failed,
                answers.reads,
                answers.failedReads,
                lost,
                answers.stale,
                answers.staleTooLong,
                Progress.seconds(answers.longestStale),
                missing,
                outOfOrder,
                duplicates,
                Progress.seconds(recovery));
    }

    static String row(Object... cells) {
        var row = new StringBuilder("|");
        for (var cell : cells) {
            row.append(' ').append(cell).append(" |");
        }
        return row.toString();
    }
}
