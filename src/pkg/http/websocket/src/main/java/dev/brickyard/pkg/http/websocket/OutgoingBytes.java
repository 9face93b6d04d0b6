package dev.brickyard.pkg.http.websocket;

/** Counts the bytes of the unsent frames of a connection, up to a maximum. */
final class OutgoingBytes {
    // the size of the objects that hold a queued frame, approximately: bounds the number of small messages too
    private static final int FRAME = 256;

    private final int most;
    private final Memory memory;
    private int queued;
    private long progress;

    OutgoingBytes(int most, Memory memory) {
        this.most = most;
        this.memory = memory;
    }

    /** Counts a frame of {@code size} bytes; counts nothing and returns false if a maximum would be exceeded. */
    synchronized boolean add(int size) {
        if (size > most - queued - FRAME || !memory.take(size + FRAME)) {
            return false;
        }
        if (queued == 0) {
            progress = System.nanoTime();
        }
        queued += size + FRAME;
        return true;
    }

    /** Removes a frame of {@code size} bytes, which was sent or dropped. */
    synchronized void remove(int size) {
        memory.giveBack(size + FRAME);
        queued -= size + FRAME;
        progress = System.nanoTime();
    }

    /** Returns whether frames are queued and none was sent since {@code time}. */
    synchronized boolean stalledSince(long time) {
        return queued > 0 && progress - time < 0;
    }
}
