package dev.brickyard.it.fault;

import java.util.concurrent.atomic.AtomicLong;

/** Generates names that are unique across runs. */
final class Names {

    private static final AtomicLong NEXT = new AtomicLong(System.currentTimeMillis() << 16);

    private Names() {}

    static String next(String prefix) {
        return prefix + Long.toString(NEXT.incrementAndGet(), 36) + "x";
    }
}
