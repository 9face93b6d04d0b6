package dev.brickyard.pkg.grpc;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Opens channels with default deadlines, retries, request ids, traces, metrics and fast reconnection. */
public final class GrpcChannels {
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:/.*|unix:.*");
    private static final Duration KEEPALIVE = Duration.ofSeconds(30);
    private static final Duration KEEPALIVE_TIMEOUT = Duration.ofSeconds(10);

    private GrpcChannels() {}

    /**
     * Opens a channel to one service. It connects on the first call. The caller must shut it down.
     *
     * @param serviceFullName the service name with its proto package
     * @param idempotentMethods names, without the service, of the methods to retry when the service is unavailable
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
     * Opens a channel with any transport, such as the in-process transport of tests. Target and TLS are set by
     * {@code builder}; {@code config} provides the other settings.
     *
     * @param serviceFullName the service name with its proto package
     * @param idempotentMethods names, without the service, of the methods to retry when the service is unavailable
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
