package dev.brickyard.pkg.observability;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.lifecycle.Managed;

/** Adds JVM metrics one second after the start, because adding them would slow down the start of the service. */
public final class JvmMetrics implements Managed {
    private static final long DELAY_SECONDS = 1;

    private final MeterRegistry registry;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Creates a component that adds to {@code registry}. Start it late, such as in {@code Stage.BACKGROUND}. */
    public JvmMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public String name() {
        return "jvm-metrics";
    }

    @Override
    public void start() {
        var thread = new Thread(this::bindLater, "jvm-metrics");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void stop() {
        stopped.countDown();
    }

    private void bindLater() {
        try {
            if (!stopped.await(DELAY_SECONDS, TimeUnit.SECONDS)) {
                Metrics.bindJvm(registry);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
