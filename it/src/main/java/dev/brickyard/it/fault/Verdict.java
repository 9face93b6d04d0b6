package dev.brickyard.it.fault;

import dev.brickyard.it.common.Progress;
import java.time.Duration;

/**
 * What a fault cost.
 *
 * @param answers what callers were told
 * @param lost users whose acknowledged state the database does not have in the end
 * @param missing acknowledged changes without an event
 * @param outOfOrder events that break the order of their user's, batches that were sent again left out
 * @param duplicates events that came again
 * @param recovery time from the end of the fault until every process did what it was asked for
 */
public record Verdict(
        Answers answers, long lost, long missing, long outOfOrder, long duplicates, Duration recovery) {

    /** The names of the columns of {@link #row}. */
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
     * What callers were told.
     *
     * @param acknowledged changes that were acknowledged
     * @param failed changes that failed
     * @param reads answers of reads, with those that failed
     * @param failedReads reads that failed
     * @param stale reads that gave what an acknowledged change had replaced before they were asked
     * @param staleTooLong those of them that came too long after that change
     * @param longestStale the longest time from a change to a read that did not know of it
     */
    public record Answers(
            int acknowledged,
            int failed,
            int reads,
            int failedReads,
            int stale,
            int staleTooLong,
            Duration longestStale) {}

    /** Returns it as a row of a Markdown table. */
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
