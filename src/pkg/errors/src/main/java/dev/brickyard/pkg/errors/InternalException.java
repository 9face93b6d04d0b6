package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The service itself is at fault; callers learn nothing but that, and whether to try again. */
public final class InternalException extends ServiceException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;
    private final boolean busy;

    /** Fails for good, with {@code internalMessage} and {@code cause} for the log. */
    public InternalException(String internalMessage, @Nullable Throwable cause) {
        this("internal error", internalMessage, cause, false, false);
    }

    private InternalException(
            String publicMessage, String internalMessage, @Nullable Throwable cause, boolean temporary, boolean busy) {
        super(ErrorKind.INTERNAL, publicMessage, internalMessage, null, cause);
        this.temporary = temporary;
        this.busy = busy;
    }

    /** A failure that may be gone at the next try, such as a database that does not answer. */
    public static InternalException temporary(String internalMessage, @Nullable Throwable cause) {
        return new InternalException("temporarily unavailable, try again", internalMessage, cause, true, false);
    }

    /** A request that was refused for lack of capacity, such as a free connection; servers then take fewer at once. */
    public static InternalException busy(String internalMessage, @Nullable Throwable cause) {
        return new InternalException("too busy, try again later", internalMessage, cause, true, true);
    }

    /** Whether it failed for lack of capacity; it is temporary then. */
    public boolean busy() {
        return busy;
    }

    /** Whether the same request may succeed at the next try. */
    public boolean temporary() {
        return temporary;
    }
}
