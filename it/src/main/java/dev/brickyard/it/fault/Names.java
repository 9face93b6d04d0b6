package dev.brickyard.it.fault;

import java.util.concurrent.atomic.AtomicLong;

/** Names that nobody else has, in this run or another. */
final class Names {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() << 16);

    private Names() {}

    static String next(String prefix) {
        return prefix + Long.toString(NEXT.incrementAndGet(), 36) + "x";
    }
}
