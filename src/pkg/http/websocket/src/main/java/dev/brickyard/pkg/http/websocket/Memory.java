package dev.brickyard.pkg.http.websocket;

import java.util.concurrent.atomic.AtomicLong;

/** Counts the bytes of all messages that the process holds, up to a maximum. */
final class Memory {
    private final AtomicLong used = new AtomicLong();
    private final long most;

    Memory(long most) {
        this.most = most;
    }

    /** Takes {@code bytes}; takes nothing and returns false if the maximum would be exceeded. */
    boolean take(int bytes) {
        if (used.addAndGet(bytes) <= most) {
            return true;
        }
        giveBack(bytes);
        return false;
    }

    void giveBack(int bytes) {
        used.addAndGet(-bytes);
    }

    long used() {
        return used.get();
    }
}
