package dev.brickyard.pkg.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.UnauthorizedException;

/** Whose request the current thread works on, whichever way it came. */
public final class CallerContext {
    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private CallerContext() {}

    /** Sets the caller for the current thread, until the scope is closed on the same thread. */
    public static Scope open(Caller caller) {
        var outer = CURRENT.get();
        CURRENT.set(caller);
        return () -> restore(outer);
    }

    /** The caller; empty outside of requests, and in those that need no token. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * The caller.
     *
     * @throws UnauthorizedException if there is none
     */
    public static Caller require() {
        return current().orElseThrow(() -> new UnauthorizedException("sign in first"));
    }

    private static void restore(@Nullable Caller caller) {
        if (caller == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(caller);
        }
    }

    /** Gives the thread its former caller back. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
