package dev.brickyard.pkg.observability;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.lifecycle.Managed;

/** Adds the metrics of the JVM a second after its own start, since they would slow the service's down. */
public final class JvmMetrics implements Managed {
    private static final long DELAY_SECONDS = 1;

    private final MeterRegistry registry;
    private final CountDownLatch stopped = new CountDownLatch(1);

    /** Adds to {@code registry}; list it last among a service's parts. */
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
