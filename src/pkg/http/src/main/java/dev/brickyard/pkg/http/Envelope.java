package dev.brickyard.pkg.http;

import org.jspecify.annotations.Nullable;

/** The shape of every answer: {@code {"status":{"error":false,"code":200,"message":"SUCCESS"},"data":…}}. */
record Envelope(Status status, @Nullable Object data) {
    static Envelope of(Answer answer) {
        var error = answer.outcome() != Outcome.SUCCESS;
        return new Envelope(new Status(error, answer.status(), answer.outcome().name()), answer.data());
    }

    record Status(boolean error, int code, String message) {}
}
