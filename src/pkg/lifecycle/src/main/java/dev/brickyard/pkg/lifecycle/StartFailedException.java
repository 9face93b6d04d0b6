package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.Nullable;

/** Names the part that kept a service from starting. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
