package dev.brickyard.pkg.lifecycle;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** A check that ignores interrupts until the test ends it. */
final class Hanging implements HealthCheck {
    final AtomicInteger runs = new AtomicInteger();
    final CountDownLatch end = new CountDownLatch(1);

    @Override
    public String name() {
        return "hanging";
    }

    @Override
    public boolean required() {
        return true;
    }

    @Override
    public void check() {
        runs.incrementAndGet();
        while (end.getCount() > 0) {
            try {
                end.await();
            } catch (InterruptedException e) {
                // like a driver that waits for a socket
            }
        }
    }
}
