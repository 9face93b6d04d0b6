package dev.brickyard.pkg.cache.redis;

import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.cache.ChangeFeed;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * The Redis connection that a service's caches share. It reconnects in the background and never blocks the service.
 *
 * <p>Every two seconds, its thread reads the changes from the change feed and evicts the changed values from Redis.
 * Each time, it grants a {@link Permit} to serve values from Redis for eight seconds. Any failure of Redis revokes the
 * permit at once. Without a permit, caches behave as empty and send nothing to Redis.
 */
public final class RedisConnection implements Managed, HealthCheck {
    private static final Logger LOG = LoggerFactory.getLogger(RedisConnection.class);
    private static final Duration INTERVAL = Duration.ofSeconds(2);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);
    /** No outage is logged for this long after the start: Redis and the database may still be starting too. */
    private static final Duration STARTING = Duration.ofSeconds(5);

    private static final Duration EPOCH_LIFETIME = Duration.ofDays(1);
    /** A script, so that a Redis server that rejects scripts is detected here. */
    private static final String SET_EPOCH = "redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])";

    private final RedisConfig config;
    private final String service;
    private final boolean fed;
    private final ChangeFeed feed;
    private final Thread thread = new Thread(this::run, "cache");
    private volatile boolean stopping;
    private volatile @Nullable Permit permit;
    private volatile String reason = "not connected yet";
    private boolean served;
    private boolean reported;
    private long started;

    /**
     * Creates a connection that opens at {@link #start}.
     *
     * @param service name of the service; its processes share their cached values
     * @param feed reports changes of the cached data, closed by {@code stop}; without a feed, values expire after at
     *     most ten seconds
     */
    public RedisConnection(RedisConfig config, String service, Optional<ChangeFeed> feed) {
        this.config = config;
        this.service = service;
        this.fed = feed.isPresent();
        this.feed = feed.orElse(position -> new ChangeFeed.Changes(List.of(), position != null, "none"));
        thread.setDaemon(true);
    }

    @Override
    public String name() {
        return "redis";
    }

    @Override
    public boolean required() {
        return false;
    }

    /** Starts connecting in the background and returns at once. */
    @Override
    public void start() {
        started = System.nanoTime();
        thread.start();
    }

    /** Closes the connection; waits up to five seconds, then leaves the rest to a daemon thread. */
    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        thread.interrupt();
        thread.join(STOP_TIMEOUT.toMillis());
    }

    /** Throws an exception with the reason while reads bypass Redis. */
    @Override
    public void check() throws RedisDownException {
        permit();
    }

    String service() {
        return service;
    }

    /** Returns whether there is a change feed. */
    boolean fed() {
        return fed;
    }

    /**
     * Returns the current permit to use Redis.
     *
     * @throws RedisDownException if there is no valid permit at the moment
     */
    Permit permit() throws RedisDownException {
        var current = permit;
        if (current == null) {
            throw new RedisDownException(reason);
        }
        if (current.expired()) {
            throw new RedisDownException("cannot read changes in time");
        }
        return current;
    }

    /**
     * Sends a command and returns its reply.
     *
     * @throws RedisDownException if the command fails or times out, which revokes the permit, or if the permit has
     *     expired meanwhile
     */
    <T extends @Nullable Object> T call(Permit current, RedisCommand<T> command) throws RedisDownException {
        try {
            var answer = answer(command.send(current.commands()));
            if (!current.expired()) {
                return answer;
            }
        } catch (RedisDownException e) {
            revoke(current, e.reason());
            throw e;
        }
        throw new RedisDownException("cannot read changes in time");
    }

    /** Evicts values from Redis at once. If Redis cannot be reached, the change feed causes the eviction later. */
    void forget(List<String> keys) {
        var current = permit;
        if (current == null) {
            return;
        }
        try {
            forget(current.commands(), current.keys(), keys);
        } catch (RedisDownException e) {
            revoke(current, e.reason());
        }
    }

    private void run() {
        var failures = 0;
        try (feed;
                var link = new RedisLink(config)) {
            while (!stopping) {
                failures = renew(link) ? 0 : failures + 1;
                TimeUnit.NANOSECONDS.sleep(pauseAfter(failures).toNanos());
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped");
        }
    }

    private static Duration pauseAfter(int failures) {
        var pause = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, 6));
        return failures == 0 || pause.compareTo(INTERVAL) > 0 ? INTERVAL : pause;
    }

    /** Tries to renew the permit and returns whether it did. */
    private boolean renew(RedisLink link) {
        var before = permit;
        var began = System.nanoTime();
        try {
            var commands = before == null ? link.open() : before.commands();
            var epoch = applyChanges(commands);
            return grant(before, new Permit(commands, new RedisKeys(service, epoch.id()), began));
        } catch (RedisDownException e) {
            revoke(before, e.reason());
        } catch (Exception e) {
            // the permit is still valid: the values in Redis were current when it was granted
            if (before == null || before.expired()) {
                report(String.valueOf(e.getMessage()));
            }
        }
        // Lettuce or the feed may have reported the interrupt of stop() as a failure
        if (stopping) {
            Thread.interrupted();
        }
        return false;
    }

    /** Evicts from Redis all values that changed since any process last did so; returns the stored epoch. */
    private Epoch applyChanges(RedisClusterAsyncCommands<String, byte[]> commands) throws Exception {
        var runs = runs(commands);
        var key = RedisKeys.epochOf(service);
        var stored = Epoch.of(answer(commands.get(key)));
        // a restarted or different server may hold values that had been evicted
        var known = stored != null && stored.runs().equals(runs) ? stored : null;
        var changes = feed.since(known == null ? null : known.position());
        Epoch epoch;
        if (known != null && changes.complete()) {
            forget(commands, new RedisKeys(service, known.id()), changes.keys());
            epoch = new Epoch(runs, known.id(), changes.position());
        } else {
            epoch = Epoch.next(runs, changes.position());
        }
        var lifetime = Long.toString(EPOCH_LIFETIME.toMillis()).getBytes(StandardCharsets.UTF_8);
        var unused = answer(
                commands.<Object>eval(SET_EPOCH, ScriptOutputType.STATUS, new String[] {key}, epoch.bytes(), lifetime));
        return epoch;
    }

    private String runs(RedisClusterAsyncCommands<String, byte[]> commands) throws RedisDownException {
        var runs = new TreeSet<String>();
        for (var info : RedisLink.infos(commands)) {
            var run = answer(info)
                    .lines()
                    .filter(line -> line.startsWith("run_id:"))
                    .findFirst();
            runs.add(run.orElseThrow(() -> new RedisDownException("the INFO reply has no run_id")));
        }
        return String.join(",", runs);
    }

    private void forget(RedisClusterAsyncCommands<String, byte[]> commands, RedisKeys names, Collection<String> keys)
            throws RedisDownException {
        var answers = new ArrayList<Future<Long>>();
        for (var key : keys) {
            answers.add(commands.unlink(names.value(key), names.lease(key)));
        }
        for (var each : answers) {
            answer(each);
        }
    }

    /** Waits for a reply, even if interrupted: the wait is limited by the timeout. */
    private <T extends @Nullable Object> T answer(Future<T> future) throws RedisDownException {
        var deadline = System.nanoTime() + config.timeout().toNanos();
        var interrupted = false;
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
            throw new RedisDownException("no reply within " + config.timeout().toMillis() + " ms");
        } catch (ExecutionException | CancellationException e) {
            throw RedisDownException.of(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Replaces the permit; does nothing if it was revoked meanwhile, since the connection is then unusable. */
    private synchronized boolean grant(@Nullable Permit before, Permit next) {
        if (!Objects.equals(permit, before)) {
            return false;
        }
        permit = next;
        served = true;
        if (reported) {
            reported = false;
            LOG.info("reads use Redis at {}:{} again", config.host(), config.port());
        }
        return true;
    }

    /** Revokes the permit, unless another one has replaced it. */
    private synchronized void revoke(@Nullable Permit failed, String cause) {
        if (Objects.equals(permit, failed)) {
            permit = null;
            report(cause);
        }
    }

    private synchronized void report(String cause) {
        reason = cause;
        var starting = !served && System.nanoTime() - started < STARTING.toNanos();
        if (!reported && !stopping && !starting) {
            reported = true;
            LOG.warn("reads bypass Redis at {}:{}: {}", config.host(), config.port(), cause);
        }
    }
}
