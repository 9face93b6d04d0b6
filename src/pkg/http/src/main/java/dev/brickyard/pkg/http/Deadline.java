package dev.brickyard.pkg.http;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.errors.InternalException;

/** Interrupts tasks that exceed a time limit, and all tasks when the server stops. */
final class Deadline implements AutoCloseable {
    private final ScheduledThreadPoolExecutor clock = new ScheduledThreadPoolExecutor(1, Deadline::thread);
    private final Set<Watch> running = ConcurrentHashMap.newKeySet();
    private final Duration limit;

    Deadline(Duration limit) {
        this.limit = limit;
        clock.setRemoveOnCancelPolicy(true);
    }

    /** Runs {@code work} and returns its result. If it fails after the time limit, throws a temporary failure instead. */
    <T> T within(Callable<T> work) throws Exception {
        var watch = new Watch(Thread.currentThread());
        running.add(watch);
        var alarm = clock.schedule(watch::expire, limit.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.call();
        } catch (Exception e) {
            if (watch.isExpired()) {
                throw InternalException.temporary("no response within " + limit.toMillis() + " ms", e);
            }
            throw e instanceof InterruptedException ? InternalException.temporary("the server is stopping", e) : e;
        } finally {
            running.remove(watch);
            watch.end();
            alarm.cancel(false);
        }
    }

    /** Interrupts all tasks. */
    void interrupt() {
        running.forEach(Watch::stop);
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    private static Thread thread(Runnable task) {
        var thread = new Thread(task, "http-deadline");
        thread.setDaemon(true);
        return thread;
    }

    private static final class Watch {
        private final Thread worker;
        private boolean expired;
        private boolean interrupted;
        private boolean ended;

        Watch(Thread worker) {
            this.worker = worker;
        }

        synchronized void expire() {
            if (!ended) {
                expired = true;
                interrupt();
            }
        }

        synchronized void stop() {
            if (!ended) {
                interrupt();
            }
        }

        synchronized boolean isExpired() {
            return expired;
        }

        /** Clears the interrupt, so that it does not affect later code on this thread. */
        @SuppressWarnings("ReturnValueIgnored")
        synchronized void end() {
            ended = true;
            if (interrupted) {
                Thread.interrupted();
            }
        }

        private void interrupt() {
            interrupted = true;
            worker.interrupt();
        }
    }
}
