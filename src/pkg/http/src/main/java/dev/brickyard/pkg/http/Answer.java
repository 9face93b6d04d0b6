package dev.brickyard.pkg.http;

import org.jspecify.annotations.Nullable;

/**
 * What a handler answers. It is sent in an envelope, {@code {"status":{"error":false,"code":200,"message":"SUCCESS"},"data":…}}.
 *
 * @param status the HTTP status code
 * @param outcome how the request went
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

    /** A failure; {@code field} is the field of the request at fault, if it is one. */
    static Answer failed(Outcome outcome, String reason, @Nullable String field) {
        return new Answer(outcome.status(), outcome, new Failure(reason, field));
    }

    Response response() {
        var error = outcome != Outcome.SUCCESS;
        var envelope = new Envelope(new Status(error, status, outcome.name()), data);
        return Response.of(status, "application/json", Json.write(envelope));
    }

    private record Envelope(Status status, @Nullable Object data) {}

    private record Status(boolean error, int code, String message) {}

    private record Failure(String reason, @Nullable String field) {}
}
