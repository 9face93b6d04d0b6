package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.time.Duration;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * The connection that a service's caches share; it comes and goes with Redis and never keeps the service waiting.
 *
 * <p>A thread of its own connects, now and after each failure. Until it has succeeded and made up for the invalidations
 * that Redis missed meanwhile, commands are refused without touching the network.
 */
public final class RedisConnection implements Managed, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final int MOST_MISSED = 10_000;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration STABLE = Duration.ofSeconds(10);

    private final RedisConfig config;
    private final Thread recovery = new Thread(this::recover, "redis-recovery");

    private final Lock lock = new ReentrantLock();
    private final Condition suspended = lock.newCondition();
    private final MissedInvalidations missed = new MissedInvalidations(MOST_MISSED);
    private final CountDownLatch attempted = new CountDownLatch(1);
    private volatile String reason = "not connected yet";
    private volatile @Nullable StatefulRedisConnection<String, byte[]> serving;
    private boolean reported;

    /** Connects when started. */
    public RedisConnection(RedisConfig config) {
        this.config = config;
        recovery.setDaemon(true);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean required() {
        return false;
    }

    /** Begins to connect and returns at once. */
    @Override
    public void start() {
        recovery.start();
    }

    /** Closes the connection. */
    @Override
    public void stop() throws InterruptedException {
        recovery.interrupt();
        recovery.join();
    }

    /** Asks Redis; at first, waits until connecting has succeeded or failed, within the time-out. */
    @Override
    public void check() throws Exception {
        var unused = attempted.await(config.timeout().toNanos(), TimeUnit.NANOSECONDS);
        call(RedisAsyncCommands::ping);
    }

    /**
     * Returns the answer to a command.
     *
     * @throws RedisDownException if there is none within the time-out
     */
    <T extends @Nullable Object> T call(RedisCommand<T> command) throws RedisDownException {
        var connection = serving;
        if (connection == null) {
            throw new RedisDownException(reason);
        }
        try {
            return answer(connection, command);
        } catch (RedisDownException e) {
            if (!e.refused()) {
                suspend(e.reason(), "", Set.of());
            }
            throw e;
        }
    }

    /** Has Redis forget the values, at once or before it is asked anything else. */
    void invalidate(String cache, Collection<String> values) {
        if (values.isEmpty()) {
            return;
        }
        try {
            call(commands -> commands.del(RedisKeys.withLeases(values)));
        } catch (RedisDownException e) {
            suspend(e.reason(), cache, values);
        }
    }

    /** Waits through an interrupt, which the time-out allows: an invalidation must not be lost to it. */
    private <T extends @Nullable Object> T answer(
            StatefulRedisConnection<String, byte[]> connection, RedisCommand<T> command) throws RedisDownException {
        var deadline = System.nanoTime() + config.timeout().toNanos();
        var interrupted = false;
        var future = command.send(connection.async());
        try {
            while (true) {
                try {
                    return future.get(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (TimeoutException e) {
            future.cancel(true);
            throw new RedisDownException("no answer within " + config.timeout().toMillis() + " ms");
        } catch (ExecutionException | CancellationException e) {
            throw RedisDownException.of(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void suspend(String cause, String cache, Collection<String> values) {
        lock.lock();
        try {
            if (!values.isEmpty()) {
                missed.add(cache, values);
            }
            if (serving != null) {
                serving = null;
                report(cause);
                suspended.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }

    private void recover() {
        try (var link = new RedisLink(config, () -> suspend("connection lost", "", Set.of()))) {
            var pause = FIRST_PAUSE;
            while (true) {
                var began = System.nanoTime();
                serve(link);
                // a Redis that comes and goes is asked, and reported, ever more rarely
                var stable = System.nanoTime() - began > STABLE.toNanos();
                pause = stable ? FIRST_PAUSE : Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
                TimeUnit.NANOSECONDS.sleep(pause.toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    /** Connects, makes up for what was missed, and returns when the connection is of no more use. */
    private void serve(RedisLink link) throws InterruptedException {
        try (var connection = link.open()) {
            answer(connection, RedisAsyncCommands::ping);
            while (!resume(connection)) {
                catchUp(connection);
            }
            awaitSuspension();
        } catch (RedisDownException | RuntimeException e) {
            // Lettuce wraps an interrupt
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            lock.lock();
            try {
                report(RedisDownException.of(e).reason());
            } finally {
                lock.unlock();
            }
        }
    }

    private boolean resume(StatefulRedisConnection<String, byte[]> connection) {
        lock.lock();
        try {
            if (!missed.isEmpty()) {
                return false;
            }
            serving = connection;
            attempted.countDown();
            if (reported) {
                reported = false;
                LOG.info("Redis at {}:{} is back", config.host(), config.port());
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void catchUp(StatefulRedisConnection<String, byte[]> connection) throws RedisDownException {
        var batch = nextMissed();
        var done = false;
        try {
            if (batch.everything()) {
                RedisLink.purge(connection, batch.cache());
            } else {
                answer(connection, commands -> commands.del(RedisKeys.withLeases(batch.keys())));
            }
            done = true;
        } finally {
            if (!done) {
                suspend("", batch.cache(), batch.keys());
            }
        }
    }

    private MissedInvalidations.Batch nextMissed() {
        lock.lock();
        try {
            return missed.take();
        } finally {
            lock.unlock();
        }
    }

    private void awaitSuspension() throws InterruptedException {
        lock.lock();
        try {
            while (serving != null) {
                suspended.await();
            }
        } finally {
            // before the connection closes, which is not to be taken for a loss
            serving = null;
            lock.unlock();
        }
    }

    private void report(String cause) {
        reason = cause;
        attempted.countDown();
        if (!reported) {
            reported = true;
            LOG.warn("Redis at {}:{} is down, the cache with it: {}", config.host(), config.port(), cause);
        }
    }
}
