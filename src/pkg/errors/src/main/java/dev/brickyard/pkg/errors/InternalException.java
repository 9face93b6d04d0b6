package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The service itself is at fault; callers learn nothing but that, and whether to try again. */
public final class InternalException extends ServiceException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;

    /** Fails for good, with {@code internalMessage} and {@code cause} for the log. */
    public InternalException(String internalMessage, @Nullable Throwable cause) {
        this("internal error", internalMessage, cause, false);
    }

    private InternalException(
            String publicMessage, String internalMessage, @Nullable Throwable cause, boolean temporary) {
        super(ErrorKind.INTERNAL, publicMessage, internalMessage, null, cause);
        this.temporary = temporary;
    }

    /** A failure that may be gone at the next try, such as a database that does not answer. */
    public static InternalException temporary(String internalMessage, @Nullable Throwable cause) {
        return new InternalException("temporarily unavailable, try again", internalMessage, cause, true);
    }

    /** Whether the same request may succeed at the next try. */
    public boolean temporary() {
        return temporary;
    }
}
