package dev.brickyard.pkg.kafka.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.ServiceException;
import dev.brickyard.pkg.errors.UnauthorizedException;
import dev.brickyard.pkg.http.websocket.Handshake;
import dev.brickyard.pkg.http.websocket.WebSocketEndpoint;
import dev.brickyard.pkg.http.websocket.WebSocketListener;
import dev.brickyard.pkg.token.BearerToken;
import dev.brickyard.pkg.token.Tokens;

/**
 * Delivers the events of a feed over websockets. A client authenticates with a token, follows its own id and further keys, and
 * resumes with a cursor after an interruption. The README describes the messages.
 */
public final class EventSocket implements WebSocketEndpoint {
    /** The subprotocol of clients that cannot set headers; the second one that they offer is the token. */
    static final String BEARER = "bearer";

    private final FeedConfig config;
    private final EventFeed feed;
    private final Tokens tokens;
    private final FeedAccess access;
    private final ScheduledThreadPoolExecutor timer = new ScheduledThreadPoolExecutor(1, EventSocket::thread);

    /**
     * Creates an endpoint.
     *
     * @param access decides which keys a caller may follow besides its own id
     */
    public EventSocket(FeedConfig config, EventFeed feed, Tokens tokens, FeedAccess access) {
        this.config = config;
        this.feed = feed;
        this.tokens = tokens;
        this.access = access;
        // otherwise, closed connections would stay in memory until their tokens expire
        timer.setRemoveOnCancelPolicy(true);
        timer.setKeepAliveTime(1, TimeUnit.MINUTES);
        timer.allowCoreThreadTimeOut(true);
    }

    /**
     * Accepts a client with a valid token. The query parameter {@code keys} has the keys to follow besides the caller's own id,
     * separated by commas, and {@code after} the cursor from which to resume.
     *
     * @throws UnauthorizedException if there is no valid token
     * @throws ServiceException if the caller may not follow the keys
     * @throws InternalException if the feed has not connected to Kafka yet; temporary
     */
    @Override
    public WebSocketListener accept(Handshake handshake) {
        var token = tokens.verified(token(handshake));
        handshake.caller(token.caller().subject());
        feed.requireConnection();
        return new EventConnection(
                config,
                feed,
                access,
                token,
                keys(handshake),
                handshake.query("after").orElse(null),
                this::at);
    }

    private static String token(Handshake handshake) {
        var protocols = handshake.protocols();
        var offered = protocols.indexOf(BEARER);
        if (offered >= 0) {
            // browsers require that the server selects a protocol that they offer
            handshake.accept(BEARER);
        }
        var header = handshake.header("Authorization");
        if (header.isEmpty() && offered >= 0 && offered + 1 < protocols.size()) {
            return protocols.get(offered + 1);
        }
        return BearerToken.in(header.orElse(null));
    }

    private static Set<String> keys(Handshake handshake) {
        var text = handshake.query("keys");
        if (text.isEmpty()) {
            return Set.of();
        }
        var keys = new LinkedHashSet<>(List.of(text.get().split(",", -1)));
        ClientMessage.requireKeys(keys);
        return keys;
    }

    private Future<?> at(Instant time, Runnable task) {
        return timer.schedule(task, Duration.between(Instant.now(), time).toMillis(), TimeUnit.MILLISECONDS);
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "event-socket-timer");
        thread.setDaemon(true);
        return thread;
    }
}
