package dev.brickyard.pkg.errors;

import org.jspecify.annotations.Nullable;

/** The service failed. Callers see a fixed message without details; it says whether to try again. */
public final class InternalException extends ServiceException {
    private static final long serialVersionUID = 1L;

    private final boolean temporary;
    private final boolean busy;

    /** Creates a permanent failure; {@code internalMessage} and {@code cause} are only logged. */
    public InternalException(String internalMessage, @Nullable Throwable cause) {
        this("internal error", internalMessage, cause, false, false);
    }

    private InternalException(
            String publicMessage, String internalMessage, @Nullable Throwable cause, boolean temporary, boolean busy) {
        super(ErrorKind.INTERNAL, publicMessage, internalMessage, null, cause);
        this.temporary = temporary;
        this.busy = busy;
    }

    /** Creates a failure that a retry may overcome, such as an unreachable database. */
    public static InternalException temporary(String internalMessage, @Nullable Throwable cause) {
        return new InternalException("temporarily unavailable, try again", internalMessage, cause, true, false);
    }

    /** Creates the error of a request rejected for lack of capacity; servers then run fewer calls concurrently. */
    public static InternalException busy(String internalMessage, @Nullable Throwable cause) {
        return new InternalException("too busy, try again later", internalMessage, cause, true, true);
    }

    /** Returns whether the request was rejected for lack of capacity; if so, the failure is also temporary. */
    public boolean busy() {
        return busy;
    }

    /** Returns whether a retry of the same request may succeed. */
    public boolean temporary() {
        return temporary;
    }
}
