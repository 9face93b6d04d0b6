package dev.brickyard.pkg.kafka.feed;

import dev.brickyard.pkg.token.Caller;

/** Decides which keys a caller may follow. The caller's own id is always allowed, and not asked for. */
@FunctionalInterface
public interface FeedAccess {
    /**
     * Returns whether a caller may receive the events of a key. Called before each subscription, on a worker thread of the
     * websockets.
     *
     * @throws dev.brickyard.pkg.errors.ServiceException if this cannot be decided; the client receives its reason
     */
    boolean mayFollow(Caller caller, String key);
}
