package dev.brickyard.pkg.lifecycle;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A health check whose result is set by the test. */
final class Gauge implements HealthCheck {
    final AtomicInteger rounds = new AtomicInteger();

    private final String name;
    private final boolean required;
    private volatile @Nullable IOException failure;

    Gauge(String name, boolean required) {
        this.name = name;
        this.required = required;
    }

    void fail(@Nullable String reason) {
        failure = new IOException(reason);
    }

    void recover() {
        failure = null;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public boolean required() {
        return required;
    }

    @Override
    public void check() throws IOException {
        rounds.incrementAndGet();
        var current = failure;
        if (current != null) {
            throw current;
        }
    }
}
