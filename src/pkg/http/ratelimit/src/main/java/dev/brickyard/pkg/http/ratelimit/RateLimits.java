package dev.brickyard.pkg.http.ratelimit;

import io.github.bucket4j.TimeMeter;
import io.micrometer.core.instrument.MeterRegistry;

import dev.brickyard.pkg.http.Filter;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.CallerContext;

/**
 * Filters that limit requests: beyond the limit, requests are rejected with 429 and the header {@code Retry-After}.
 * Successful responses state limit and rest in the headers {@code RateLimit-Policy} and {@code RateLimit}.
 */
public final class RateLimits {
    private final Filter byAddress;
    private final Filter byCaller;

    /** Creates the limits of {@code config}. */
    public RateLimits(RateLimitConfig config, MeterRegistry meters) {
        this(config, meters, TimeMeter.SYSTEM_NANOTIME);
    }

    RateLimits(RateLimitConfig config, MeterRegistry meters, TimeMeter clock) {
        var addresses = Buckets.perMinute("address", config.perAddress(), meters, clock);
        var callers = Buckets.perMinute("caller", config.perCaller(), meters, clock);
        byAddress = (request, next) -> addresses.admit(ClientNetwork.of(request.remoteAddress()), request, next);
        byCaller = (request, next) -> {
            var caller = CallerContext.current().map(Caller::subject);
            return caller.isPresent() ? callers.admit(caller.get(), request, next) : next.handle(request);
        };
    }

    /**
     * Returns a filter that limits the requests of each client address; an IPv6 address counts as its /64 network, because
     * a client can choose any address within it. It belongs before the filter that verifies tokens.
     */
    public Filter byAddress() {
        return byAddress;
    }

    /**
     * Returns a filter that limits the requests of each authenticated caller; anonymous requests pass. It belongs after the
     * filter that verifies tokens.
     */
    public Filter byCaller() {
        return byCaller;
    }
}
