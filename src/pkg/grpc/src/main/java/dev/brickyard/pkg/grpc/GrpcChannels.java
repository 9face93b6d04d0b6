package dev.brickyard.pkg.grpc;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Opens channels to services: deadline, retries, request id, trace, metrics and reconnection are seen to. */
public final class GrpcChannels {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:/.*|unix:.*");
    private static final Duration KEEPALIVE = Duration.ofSeconds(30);
    private static final Duration KEEPALIVE_TIMEOUT = Duration.ofSeconds(10);

    private GrpcChannels() {}

    /**
     * A channel to one service; it connects at the first call, and the caller shuts it down.
     *
     * @param serviceFullName the service's name with its proto package
     * @param idempotentMethods bare names of the methods that may be repeated when the service is unavailable
     */
    public static ManagedChannel open(
            GrpcClientConfig config, String serviceFullName, Set<String> idempotentMethods, MeterRegistry meters) {
        var builder = NettyChannelBuilder.forTarget(target(config.target())).defaultLoadBalancingPolicy("round_robin");
        if (config.plaintext()) {
            builder.usePlaintext();
        }
        return open(builder, config, serviceFullName, idempotentMethods, meters);
    }

    /**
     * The same on a builder of any transport, such as the in-process one of tests; target and TLS are the builder's.
     *
     * @param serviceFullName the service's name with its proto package
     * @param idempotentMethods bare names of the methods that may be repeated when the service is unavailable
     */
    public static ManagedChannel open(
            ManagedChannelBuilder<?> builder,
            GrpcClientConfig config,
            String serviceFullName,
            Set<String> idempotentMethods,
            MeterRegistry meters) {
        var calls = new OutgoingCalls(config.deadline(), meters);
        var channel = builder.maxInboundMessageSize(config.maxMessageBytes())
                .defaultServiceConfig(RetryPolicy.of(serviceFullName, idempotentMethods))
                .disableServiceConfigLookUp()
                .enableRetry()
                .intercept(calls)
                .keepAliveTime(KEEPALIVE.toMillis(), TimeUnit.MILLISECONDS)
                .keepAliveTimeout(KEEPALIVE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                .build();
        calls.reconnect(channel);
        return channel;
    }

    static String target(String target) {
        return SCHEME.matcher(target).matches() ? target : "dns:///" + target;
    }
}
