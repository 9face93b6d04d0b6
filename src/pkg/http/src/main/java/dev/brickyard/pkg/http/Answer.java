package dev.brickyard.pkg.http;

import org.jspecify.annotations.Nullable;

/**
 * What a handler answers, and what the envelope holds.
 *
 * @param status the HTTP status code
 * @param outcome how it went
 * @param data records, lists, maps and simple values, written as JSON in snake_case; null if there is nothing to tell
 */
public record Answer(int status, Outcome outcome, @Nullable Object data) {
    /** Success, with {@code data}. */
    public static Answer ok(@Nullable Object data) {
        return new Answer(200, Outcome.SUCCESS, data);
    }

    /** Success: {@code data} is new. */
    public static Answer created(@Nullable Object data) {
        return new Answer(201, Outcome.SUCCESS, data);
    }

    static Answer failed(Outcome outcome, @Nullable Object data) {
        return new Answer(outcome.status(), outcome, data);
    }
}
