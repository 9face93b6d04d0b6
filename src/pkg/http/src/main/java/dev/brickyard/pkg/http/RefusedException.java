package dev.brickyard.pkg.http;

import org.jspecify.annotations.Nullable;

/** The request fails for a reason that is specific to HTTP. */
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Outcome outcome;

    RefusedException(Outcome outcome, String reason) {
        this(outcome, reason, null);
    }

    RefusedException(Outcome outcome, String reason, @Nullable Throwable cause) {
        super(reason, cause);
        this.outcome = outcome;
    }

    static RefusedException tooSlow() {
        return new RefusedException(Outcome.REQUEST_TIMEOUT_ERROR, "request not received in time");
    }

    static RefusedException incomplete(@Nullable Throwable cause) {
        return new RefusedException(Outcome.BAD_REQUEST_ERROR, "incomplete request", cause);
    }

    Outcome outcome() {
        return outcome;
    }

    Answer answer() {
        return Answer.failed(outcome, String.valueOf(getMessage()), null);
    }
}
