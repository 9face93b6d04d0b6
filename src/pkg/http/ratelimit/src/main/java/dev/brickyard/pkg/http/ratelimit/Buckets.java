package dev.brickyard.pkg.http.ratelimit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.Outcome;
import dev.brickyard.pkg.http.Request;

/** One token bucket per client, which holds the requests of a minute and is refilled continuously. */
final class Buckets {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    // about 20 MB; beyond it, rare clients are forgotten and start with a full bucket again
    private static final int MOST_CLIENTS = 50_000;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CLIENTS)
            .expireAfterAccess(MINUTE) // a bucket that was not used for a minute is full, like a new one
            .executor(Runnable::run)
            .build();
    private final String policy;
    private final int limit;
    private final TimeMeter clock;
    private final Counter refused;

    private Buckets(String policy, int limit, MeterRegistry meters, TimeMeter clock) {
        this.policy = policy;
        this.limit = limit;
        this.clock = clock;
        this.refused = Counter.builder("http.server.ratelimit.refused")
                .tag("policy", policy)
                .register(meters);
        Gauge.builder("http.server.ratelimit.clients", buckets, Cache::estimatedSize)
                .tag("policy", policy)
                .register(meters);
    }

    /** Creates the buckets of a policy; with a limit of 0, every request is admitted. */
    static Buckets perMinute(String policy, int limit, MeterRegistry meters, TimeMeter clock) {
        return new Buckets(policy, limit, meters, clock);
    }

    /** Handles {@code request} if the bucket of {@code client} is not empty, otherwise returns 429. */
    Answer admit(String client, Request request, Handler next) throws Exception {
        if (limit == 0) {
            return next.handle(request);
        }
        var bucket = buckets.get(client, any -> fullBucket());
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            return marked(next.handle(request), probe.getRemainingTokens());
        }
        refused.increment();
        var wait = Math.max(1, seconds(probe.getNanosToWaitForRefill()));
        var answer = Answer.failed(Outcome.TOO_MANY_REQUESTS_ERROR, "too many requests, try again later", null);
        return marked(answer, 0).with("Retry-After", Long.toString(wait));
    }

    private Bucket fullBucket() {
        var minute =
                Bandwidth.builder().capacity(limit).refillGreedy(limit, MINUTE).build();
        return Bucket.builder().withCustomTimePrecision(clock).addLimit(minute).build();
    }

    /** Adds the headers of the IETF draft "RateLimit header fields for HTTP"; several policies form a list. */
    private Answer marked(Answer answer, long rest) {
        var untilFull = seconds((limit - rest) * MINUTE.toNanos() / limit);
        var quota = "\"" + policy + "\";q=" + limit + ";w=" + MINUTE.toSeconds();
        var state = "\"" + policy + "\";r=" + rest + ";t=" + untilFull;
        return listed(listed(answer, "RateLimit-Policy", quota), "RateLimit", state);
    }

    private static Answer listed(Answer answer, String header, String value) {
        var inner = answer.headers().get(header);
        return answer.with(header, inner == null ? value : value + ", " + inner);
    }

    private static long seconds(long nanos) {
        return (nanos + TimeUnit.SECONDS.toNanos(1) - 1) / TimeUnit.SECONDS.toNanos(1);
    }
}
