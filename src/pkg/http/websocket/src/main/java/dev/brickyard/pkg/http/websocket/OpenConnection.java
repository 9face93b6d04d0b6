package dev.brickyard.pkg.http.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.CoreSession;
import org.eclipse.jetty.websocket.core.Frame;
import org.eclipse.jetty.websocket.core.FrameHandler;
import org.eclipse.jetty.websocket.core.OpCode;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A connection that is open or about to open. The threads of the HTTP server read its frames, workers call the listener. A
 * frame is read only after the previous one was handled.
 */
final class OpenConnection implements FrameHandler, WebSocketConnection {
    // the time for a client to answer a close frame, as browsers do at once
    private static final long LINGER = Duration.ofSeconds(5).toNanos();
    private static final Logger log = LoggerFactory.getLogger(OpenConnection.class);
    private static final ByteBuffer EMPTY = ByteBuffer.allocate(0).asReadOnlyBuffer();

    private final Shared shared;
    private final Origin origin;
    private final WebSocketListener listener;
    private final SerialTasks tasks;
    private final IncomingMessage incoming;
    private final OutgoingBytes outgoing;
    private final Rate rate;
    private final long begin = System.nanoTime();
    private volatile long heard = begin;
    private volatile boolean handling;
    private volatile boolean awaitingPong;
    private long pinged = begin;
    private @Nullable CoreSession session;
    private @Nullable Closing closing;

    OpenConnection(Shared shared, Origin origin, WebSocketListener listener) {
        this.shared = shared;
        this.origin = origin;
        this.listener = listener;
        this.tasks = new SerialTasks(shared.workers());
        this.incoming = new IncomingMessage(shared.config().maxMessageBytes(), shared.memory());
        this.outgoing = new OutgoingBytes(shared.config().maxQueuedBytes(), shared.memory());
        this.rate = new Rate(shared.config().messagesPerMinute(), begin);
    }

    String caller() {
        return origin.caller();
    }

    @Override
    public String id() {
        return origin.id();
    }

    @Override
    public boolean send(String text) {
        var queued = send(OpCode.TEXT, ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), () -> {});
        if (queued) {
            shared.reports().sent();
        }
        return queued;
    }

    @Override
    public void close(int code, String reason) {
        if (!CloseStatus.isTransmittableStatusCode(code)) {
            throw new IllegalArgumentException("not a status code that may be sent: " + code);
        }
        if (begin(new Closing(code, false, reason, System.nanoTime()))) {
            var current = session();
            if (current != null) {
                end(() -> current.close(code, reason, Callback.NOOP));
            }
        }
    }

    @Override
    public void onOpen(CoreSession opened, Callback callback) {
        callback.succeeded();
        var closed = attach(opened);
        if (closed != null) {
            opened.close(closed.code(), closed.reason(), Callback.NOOP);
            return;
        }
        heard = System.nanoTime();
        shared.reports().opened();
        handle(() -> listener.opened(this), () -> {});
    }

    @Override
    public void onFrame(Frame frame, Callback callback) {
        var now = System.nanoTime();
        heard = now;
        try {
            switch (frame.getOpCode()) {
                case OpCode.TEXT -> {
                    count(now);
                    onText(frame, now, callback);
                }
                case OpCode.CONTINUATION -> onText(frame, now, callback);
                case OpCode.PING -> {
                    count(now);
                    onPing(frame, callback);
                }
                case OpCode.PONG -> {
                    onPong(now);
                    callback.succeeded();
                    readNext();
                }
                case OpCode.CLOSE -> {
                    begin(new Closing(CloseStatus.getCloseStatus(frame).getCode(), true, "", now));
                    callback.succeeded();
                }
                default -> throw new CloseException(CloseStatus.BAD_DATA, "only text messages are accepted");
            }
        } catch (CloseException e) {
            callback.succeeded();
            close(e.getStatusCode(), Objects.requireNonNullElse(e.getMessage(), ""));
            readNext();
        }
    }

    @Override
    public void onError(Throwable cause, Callback callback) {
        // onClosed follows, with the status
        callback.succeeded();
    }

    @Override
    public void onClosed(CloseStatus status, Callback callback) {
        callback.succeeded();
        var broken = status.getCode() == CloseStatus.NO_CLOSE;
        begin(new Closing(status.getCode(), broken, "", System.nanoTime()));
        finish();
    }

    /** Closes the connection if its client is gone or too slow, and sends a ping if the client was silent. */
    void check(long now) {
        var interval = shared.config().pingInterval().toNanos();
        var timeout = 2 * interval;
        var end = closing();
        if (end != null) {
            if (now - end.time() > LINGER) {
                abort(end.code());
            }
        } else if (!handling && now - heard > timeout) {
            abort(CloseStatus.NO_CLOSE);
        } else if (outgoing.stalledSince(now - timeout)) {
            close(CloseStatus.TRY_AGAIN_LATER, "too slow");
        } else if (incoming.incompleteSince(now - timeout)) {
            close(CloseStatus.POLICY_VIOLATION, "a message was not completed in time");
        } else if (now - heard >= interval && now - pinged >= interval) {
            pinged = now;
            awaitingPong = true;
            send(OpCode.PING, EMPTY.slice(), () -> {});
        }
    }

    /** Returns the bytes of its messages in memory. */
    int held() {
        return outgoing.queued() + incoming.taken();
    }

    /** Closes the connection at once, without a close frame; reports {@code code} unless it closes already. */
    void abort(int code) {
        begin(new Closing(code, code == CloseStatus.NO_CLOSE, "", System.nanoTime()));
        var current = session();
        if (current != null) {
            end(current::abort);
        }
        finish();
    }

    private void end(Runnable closing) {
        try {
            closing.run();
        } catch (RuntimeException e) {
            // the client may break off at the same time; must not prevent the end of other connections
            log.debug("cannot close {}", origin.id(), e);
            finish();
        }
    }

    private void onText(Frame frame, long now, Callback callback) {
        var text = closing() == null ? incoming.add(frame.getPayload(), frame.isFin(), now) : null;
        callback.succeeded();
        if (text == null) {
            readNext();
        } else {
            shared.reports().received();
            handle(() -> listener.received(text), incoming::release);
        }
    }

    private void onPing(Frame frame, Callback callback) {
        var payload = frame.getPayload();
        var copy = payload == null
                ? EMPTY.slice()
                : ByteBuffer.allocate(payload.remaining()).put(payload).flip();
        callback.succeeded();
        // the next frame is read only when the pong is sent: a client that does not read cannot fill the queue
        if (!send(OpCode.PONG, copy, this::readNext)) {
            readNext();
        }
    }

    private void onPong(long now) {
        if (awaitingPong) {
            awaitingPong = false;
        } else {
            count(now);
        }
    }

    private void count(long now) {
        if (!rate.admits(now)) {
            var limit = shared.config().messagesPerMinute();
            throw new CloseException(CloseStatus.POLICY_VIOLATION, "more than " + limit + " messages per minute");
        }
    }

    private boolean send(byte opCode, ByteBuffer payload, Runnable sent) {
        var current = closing() == null ? session() : null;
        if (current == null) {
            return false;
        }
        var size = payload.remaining();
        if (!outgoing.add(size)) {
            close(CloseStatus.TRY_AGAIN_LATER, "too slow");
            return false;
        }
        var removed = Callback.from(() -> {
            outgoing.remove(size);
            sent.run();
        });
        current.sendFrame(new Frame(opCode, payload), removed, false);
        return true;
    }

    /** Calls the listener, then runs {@code after}, then reads the next frame. */
    private void handle(Runnable call, Runnable after) {
        handling = true;
        tasks.add(() -> {
            call(call);
            after.run();
            heard = System.nanoTime();
            handling = false;
            readNext();
        });
    }

    private void call(Runnable call) {
        origin.run(() -> {
            try {
                call.run();
            } catch (Throwable e) {
                shared.reports().failed(origin, e);
                close(CloseStatus.SERVER_ERROR, "internal error");
            }
        });
    }

    private void readNext() {
        var current = session();
        if (current != null) {
            current.demand();
        }
    }

    private void finish() {
        incoming.close();
        if (shared.connections().remove(this) && session() != null) {
            var end = Objects.requireNonNull(closing());
            var nanos = System.nanoTime() - begin;
            tasks.add(() -> {
                call(listener::closed);
                origin.run(() -> shared.reports().closed(origin, end, nanos));
            });
        }
    }

    /** Stores the session of the opened connection; returns why it was closed before, or null. */
    private synchronized @Nullable Closing attach(CoreSession opened) {
        if (closing == null) {
            session = opened;
        }
        return closing;
    }

    /** Begins to close the connection; returns false if that happened before. */
    private synchronized boolean begin(Closing first) {
        if (closing != null) {
            return false;
        }
        closing = first;
        return true;
    }

    private synchronized @Nullable CoreSession session() {
        return session;
    }

    private synchronized @Nullable Closing closing() {
        return closing;
    }
}
