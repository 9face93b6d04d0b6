package dev.brickyard.pkg.kafka.feed;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.ForbiddenException;
import dev.brickyard.pkg.errors.ServiceException;
import dev.brickyard.pkg.http.websocket.WebSocketConnection;
import dev.brickyard.pkg.http.websocket.WebSocketListener;
import dev.brickyard.pkg.token.VerifiedToken;

/** The websocket of one client. */
final class EventConnection implements WebSocketListener {
    /** Close code: the token has expired. The client reconnects with a new one. */
    static final int TOKEN_EXPIRED = 4401;

    private final FeedConfig config;
    private final EventFeed feed;
    private final FeedAccess access;
    private final VerifiedToken token;
    private final Set<String> keys;
    private final @Nullable String after;
    private final BiFunction<Instant, Runnable, Future<?>> timer;
    private @Nullable Opened opened;

    /**
     * Creates the listener of a connection that is not open yet.
     *
     * @param keys the keys to follow besides the caller's own id
     * @param after cursor from which the client resumes; null for new events only
     * @param timer runs a task at a time, unless canceled
     * @throws ServiceException if the caller may not follow the keys
     */
    EventConnection(
            FeedConfig config,
            EventFeed feed,
            FeedAccess access,
            VerifiedToken token,
            Set<String> keys,
            @Nullable String after,
            BiFunction<Instant, Runnable, Future<?>> timer) {
        this.config = config;
        this.feed = feed;
        this.access = access;
        this.token = token;
        this.keys = new LinkedHashSet<>(Set.of(token.caller().subject()));
        this.keys.addAll(keys);
        this.after = after;
        this.timer = timer;
        requireAccess(this.keys, Set.of());
    }

    @Override
    public void opened(WebSocketConnection connection) {
        var subscription = feed.subscribe(keys, after, new Sender(connection));
        var expiry = timer.apply(token.expiresAt(), () -> connection.close(TOKEN_EXPIRED, "token has expired"));
        opened = new Opened(connection, subscription, expiry);
    }

    @Override
    public void received(String text) {
        var open = opened;
        if (open == null) {
            return;
        }
        try {
            var message = ClientMessage.read(text);
            if (message.type().equals(ClientMessage.SUBSCRIBE)) {
                subscribe(open, message);
            } else {
                unsubscribe(open, message);
            }
        } catch (ServiceException e) {
            open.connection().send(ServerMessage.error(e.publicMessage()));
        }
    }

    @Override
    public void closed() {
        var open = opened;
        if (open != null) {
            open.subscription().close();
            open.expiry().cancel(false);
        }
    }

    private void subscribe(Opened open, ClientMessage message) {
        var added = message.distinctKeys();
        requireAccess(added, open.subscription().keys());
        open.subscription().add(added, message.after());
    }

    private void unsubscribe(Opened open, ClientMessage message) {
        var removed = message.distinctKeys();
        removed.remove(subject());
        open.subscription().remove(removed);
        open.connection().send(ServerMessage.unsubscribed(removed));
    }

    private void requireAccess(Set<String> added, Set<String> followed) {
        var all = new HashSet<>(followed);
        all.addAll(added);
        if (all.size() > config.maxKeys()) {
            throw new BadRequestException("keys", "must be at most " + config.maxKeys() + ", including your own id");
        }
        for (var key : added) {
            if (!key.equals(subject()) && !access.mayFollow(token.caller(), key)) {
                throw new ForbiddenException("you may not follow " + key);
            }
        }
    }

    private String subject() {
        return token.caller().subject();
    }

    private record Opened(WebSocketConnection connection, Subscription subscription, Future<?> expiry) {}

    /** Sends what the feed delivers. */
    private record Sender(WebSocketConnection connection) implements FeedListener {
        @Override
        public void event(Delivery delivery) {
            connection.send(ServerMessage.event(delivery));
        }

        @Override
        public void subscribed(Set<String> keys, String cursor) {
            connection.send(ServerMessage.subscribed(keys, cursor));
        }

        @Override
        public void reset(String cursor) {
            connection.send(ServerMessage.reset(cursor));
        }

        @Override
        public void advanced(String cursor) {
            connection.send(ServerMessage.cursor(cursor));
        }
    }
}
