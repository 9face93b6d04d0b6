package dev.brickyard.pkg.http;

import org.jspecify.annotations.Nullable;

/**
 * The response of a handler, sent in an envelope:
 * {@code {"status":{"error":false,"code":200,"message":"SUCCESS"},"data":…}}.
 *
 * @param status the HTTP status code
 * @param outcome the outcome, which becomes the {@code message} of the envelope
 * @param data records, lists, maps and simple values, serialized as JSON in snake_case; null for no data
 */
public record Answer(int status, Outcome outcome, @Nullable Object data) {
    /** Returns a response with status 200. */
    public static Answer ok(@Nullable Object data) {
        return new Answer(200, Outcome.SUCCESS, data);
    }

    /** Returns a response with status 201, for a newly created {@code data}. */
    public static Answer created(@Nullable Object data) {
        return new Answer(201, Outcome.SUCCESS, data);
    }

    /** Returns an error response; {@code field} is the invalid request field, or null. */
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
