package dev.brickyard.pkg.http.websocket;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.eclipse.jetty.websocket.core.CloseStatus;
import org.eclipse.jetty.websocket.core.exception.CloseException;
import org.jspecify.annotations.Nullable;

/** Assembles a text message from its fragments, which are whole or partial frames. */
final class IncomingMessage {
    // limits the work that a message of empty or tiny fragments causes
    private static final int MOST_FRAGMENTS = 1024;
    private static final byte[] NOTHING = {};

    private final int most;
    private final Memory memory;
    private byte[] bytes = NOTHING;
    private int length;
    private int fragments;
    private long begin;
    private volatile int taken;
    private boolean closed;

    /** Creates a message of at most {@code most} bytes. */
    IncomingMessage(int most, Memory memory) {
        this.most = most;
        this.memory = memory;
    }

    /**
     * Adds a fragment and returns the text after the last one, otherwise null. The memory of the text is counted until
     * {@link #release}.
     *
     * @throws CloseException if a limit is exceeded or the text is not UTF-8; has the code and reason for the client
     */
    @Nullable
    String add(@Nullable ByteBuffer fragment, boolean last, long now) {
        var size = fragment == null ? 0 : fragment.remaining();
        // without the lock, because it may close other connections
        if (size > 0 && !memory.take(size)) {
            throw new CloseException(CloseStatus.TRY_AGAIN_LATER, "overloaded");
        }
        return add(fragment, size, last, now);
    }

    private synchronized @Nullable String add(@Nullable ByteBuffer fragment, int size, boolean last, long now) {
        taken += size;
        if (closed) {
            release();
            return null;
        }
        if (fragments++ == 0) {
            begin = now;
        }
        if (fragments > MOST_FRAGMENTS) {
            throw new CloseException(CloseStatus.POLICY_VIOLATION, "too many fragments");
        }
        if (size > most - length) {
            throw new CloseException(CloseStatus.MESSAGE_TOO_LARGE, "a message exceeds " + most + " bytes");
        }
        if (last && length == 0) {
            return complete(fragment == null ? ByteBuffer.wrap(NOTHING) : fragment);
        }
        append(fragment, size);
        return last ? complete(ByteBuffer.wrap(bytes, 0, length)) : null;
    }

    /** Releases the memory of the returned text. */
    synchronized void release() {
        memory.giveBack(taken);
        taken = 0;
    }

    /** Releases all memory and ignores further fragments. */
    synchronized void close() {
        closed = true;
        bytes = NOTHING;
        release();
    }

    /** Returns the bytes of memory that are counted. */
    int taken() {
        return taken;
    }

    /** Returns whether a message is incomplete since before {@code time}. */
    synchronized boolean incompleteSince(long time) {
        return fragments > 0 && begin - time < 0;
    }

    private void append(@Nullable ByteBuffer fragment, int size) {
        if (fragment == null) {
            return;
        }
        if (size > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.min(most, Math.max(length + size, 2 * bytes.length)));
        }
        fragment.get(bytes, length, size);
        length += size;
    }

    private String complete(ByteBuffer text) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(text).toString();
        } catch (CharacterCodingException e) {
            throw new CloseException(CloseStatus.BAD_PAYLOAD, "a message is not UTF-8", e);
        } finally {
            bytes = NOTHING;
            length = 0;
            fragments = 0;
        }
    }
}
