package dev.brickyard.pkg.token;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.UnauthorizedException;

/** Holds the caller of the request that the current thread handles. */
public final class CallerContext {
    private static final ThreadLocal<@Nullable Caller> CURRENT = new ThreadLocal<>();

    private CallerContext() {}

    /** Sets the caller for the current thread; the scope must be closed on the same thread. */
    public static Scope open(Caller caller) {
        var outer = CURRENT.get();
        CURRENT.set(caller);
        return () -> restore(outer);
    }

    /** Returns the caller; empty outside of requests and in requests that need no token. */
    public static Optional<Caller> current() {
        return Optional.ofNullable(CURRENT.get());
    }

    /**
     * Returns the caller.
     *
     * @throws UnauthorizedException if there is no caller
     */
    public static Caller require() {
        return current().orElseThrow(() -> new UnauthorizedException("authentication required"));
    }

    private static void restore(@Nullable Caller caller) {
        if (caller == null) {
            CURRENT.remove();
        } else {
            CURRENT.set(caller);
        }
    }

    /** Restores the previous caller of the thread when closed. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        @Override
        void close();
    }
}
