package dev.brickyard.pkg.lifecycle;

import org.jspecify.annotations.Nullable;

/** A service failed to start; the message names the component. */
public final class StartFailedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartFailedException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
