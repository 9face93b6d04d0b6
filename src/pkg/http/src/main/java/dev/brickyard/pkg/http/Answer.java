package dev.brickyard.pkg.http;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.json.Json;

/**
 * The response of a handler, sent in an envelope:
 * {@code {"status":{"error":false,"code":200,"message":"SUCCESS"},"data":…}}.
 *
 * @param status the HTTP status code; a response with status 204 has no body
 * @param outcome the outcome, which becomes the {@code message} of the envelope
 * @param data records, lists, maps and simple values, serialized as JSON in snake_case; null for no data
 * @param headers additional headers by name
 */
public record Answer(int status, Outcome outcome, @Nullable Object data, Map<String, String> headers) {
    private static final int NO_CONTENT = 204;

    /** Creates a response with a copy of {@code headers}. */
    public Answer {
        headers = Map.copyOf(headers);
    }

    /** Returns a response with status 200. */
    public static Answer ok(@Nullable Object data) {
        return new Answer(200, Outcome.SUCCESS, data, Map.of());
    }

    /** Returns a response with status 201, for a newly created {@code data}. */
    public static Answer created(@Nullable Object data) {
        return new Answer(201, Outcome.SUCCESS, data, Map.of());
    }

    /** Returns a response with status 204 and without a body. */
    public static Answer noContent() {
        return new Answer(NO_CONTENT, Outcome.SUCCESS, null, Map.of());
    }

    /**
     * Returns an error response, for filters. Handlers throw a {@link dev.brickyard.pkg.errors.ServiceException} instead.
     *
     * @param outcome the outcome, which determines the status
     * @param reason the reason for the client
     * @param field the invalid request field, or null
     */
    public static Answer failed(Outcome outcome, String reason, @Nullable String field) {
        return new Answer(outcome.status(), outcome, new Failure(reason, field), Map.of());
    }

    /** Returns this response with a header, which replaces a header with the same name. */
    public Answer with(String header, String value) {
        var all = new LinkedHashMap<>(headers);
        all.keySet().removeIf(header::equalsIgnoreCase);
        all.put(header, value);
        return new Answer(status, outcome, data, all);
    }

    /**
     * Returns this response with an {@code ETag} of the version of an entity, which {@link Request#expectedUpdate} reads from
     * the {@code If-Match} of a later request.
     *
     * @param time the time at which the entity was updated last, in microseconds
     */
    public Answer updatedAt(Instant time) {
        return with("ETag", EntityTag.of(time, Json.write(data)));
    }

    /** Returns this response with another HTTP status code. */
    Answer withStatus(int code) {
        return new Answer(code, outcome, data, headers);
    }

    /** Returns the HTTP response with the envelope, for layers that respond themselves. */
    public Response response() {
        if (status == NO_CONTENT) {
            return Response.empty(status).with(headers);
        }
        var error = outcome != Outcome.SUCCESS;
        var envelope = new Envelope(new Status(error, status, outcome.name()), data);
        return Response.of(status, "application/json", Json.write(envelope)).with(headers);
    }

    private record Envelope(Status status, @Nullable Object data) {}

    private record Status(boolean error, int code, String message) {}

    private record Failure(String reason, @Nullable String field) {}
}
