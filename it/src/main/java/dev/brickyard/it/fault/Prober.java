package dev.brickyard.it.fault;

import dev.brickyard.it.server.ServiceProcess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Probes liveness and readiness of a process periodically, as Kubernetes does, and measures its memory. */
final class Prober implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(100);

    private final ServiceProcess service;
    private final AtomicInteger probes = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final PacedThreads thread = new PacedThreads();
    private volatile long most;

    private Prober(ServiceProcess service) {
        this.service = service;
        thread.repeat("prober", PACE, this::probe);
    }

    static Prober of(ServiceProcess service) {
        return new Prober(service);
    }

    int probes() {
        return probes.get();
    }

    int failed() {
        return failed.get();
    }

    /** Returns the maximum resident memory of the process, in bytes. */
    long residentBytes() {
        return most;
    }

    @Override
    public void close() {
        thread.close();
    }

    private void probe() {
        probe("/health/live");
        probe("/health/ready");
        most = Math.max(most, service.residentBytes());
    }

    private void probe(String path) {
        probes.incrementAndGet();
        if (!service.passesProbe(path)) {
            failed.incrementAndGet();
        }
    }
}
