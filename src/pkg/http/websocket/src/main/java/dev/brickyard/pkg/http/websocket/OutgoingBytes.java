package dev.brickyard.pkg.http.websocket;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts the bytes of the unsent frames of a connection, up to a maximum. */
final class OutgoingBytes {
    // the size of the objects that hold a queued frame, approximately: bounds the number of small messages too
    private static final int FRAME = 256;

    private final AtomicInteger queued = new AtomicInteger();
    private final int most;
    private final Memory memory;
    private volatile long progress;

    OutgoingBytes(int most, Memory memory) {
        this.most = most;
        this.memory = memory;
    }

    /** Counts a frame of {@code size} bytes; counts nothing and returns false if a maximum would be exceeded. */
    boolean add(int size) {
        if (queued.get() == 0) {
            progress = System.nanoTime();
        }
        var all = (long) size + FRAME;
        if (all > most) {
            return false;
        }
        var bytes = (int) all;
        if (queued.addAndGet(bytes) > most || !memory.take(bytes)) {
            queued.addAndGet(-bytes);
            return false;
        }
        return true;
    }

    /** Removes a frame of {@code size} bytes, which was sent or dropped. */
    void remove(int size) {
        progress = System.nanoTime();
        queued.addAndGet(-size - FRAME);
        memory.giveBack(size + FRAME);
    }

    int queued() {
        return queued.get();
    }

    /** Returns whether frames are queued and none was sent since {@code time}. */
    boolean stalledSince(long time) {
        return queued.get() > 0 && progress - time < 0;
    }
}
