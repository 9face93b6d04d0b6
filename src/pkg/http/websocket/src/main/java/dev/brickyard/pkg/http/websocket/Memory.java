package dev.brickyard.pkg.http.websocket;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;

/** Counts the bytes of all messages that the process holds, up to a maximum. */
final class Memory {
    private static final int MOST_TRIES = 8;

    private final AtomicLong used = new AtomicLong();
    private final long most;
    private final BooleanSupplier makeRoom;

    /**
     * Creates a memory of {@code most} bytes.
     *
     * @param makeRoom called if all bytes are taken; gives some of them back, or returns false
     */
    Memory(long most, BooleanSupplier makeRoom) {
        this.most = most;
        this.makeRoom = makeRoom;
    }

    /** Takes {@code bytes}; takes nothing and returns false if they are not free. Must be called without locks. */
    boolean take(int bytes) {
        for (var tries = 0; used.addAndGet(bytes) > most; tries++) {
            giveBack(bytes);
            if (tries == MOST_TRIES || !makeRoom.getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    void giveBack(int bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
