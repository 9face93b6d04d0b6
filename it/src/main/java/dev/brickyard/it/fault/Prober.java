package dev.brickyard.it.fault;

import dev.brickyard.it.server.ServiceProcess;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Asks a process again and again whether it is alive and ready, as Kubernetes does, and how much memory it has. */
final class Prober implements AutoCloseable {

    private static final Duration PACE = Duration.ofMillis(100);

    private final ServiceProcess service;
    private final AtomicInteger probes = new AtomicInteger();
    private final AtomicInteger failed = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "prober");
    private volatile boolean ended;
    private volatile long most;

    private Prober(ServiceProcess service) {
        this.service = service;
        thread.setDaemon(true);
        thread.start();
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

    /** Returns the most memory that it had, in bytes. */
    long residentBytes() {
        return most;
    }

    @Override
    public void close() {
        ended = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!ended) {
            probe("/health/live");
            probe("/health/ready");
            most = Math.max(most, service.residentBytes());
            LockSupport.parkNanos(PACE.toNanos());
        }
    }

    private void probe(String path) {
        probes.incrementAndGet();
        if (!service.passesProbe(path)) {
            failed.incrementAndGet();
        }
    }
}
