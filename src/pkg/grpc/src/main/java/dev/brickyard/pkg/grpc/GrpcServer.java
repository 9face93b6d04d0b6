package dev.brickyard.pkg.grpc;

import io.grpc.BindableService;
import io.grpc.ServerInterceptor;
import io.grpc.ServerInterceptors;
import io.grpc.netty.NettyServerBuilder;
import io.grpc.protobuf.services.ProtoReflectionService;
import io.grpc.protobuf.services.ProtoReflectionServiceV1;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.channel.ChannelOption;
import java.io.IOException;
import java.net.BindException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.lifecycle.Managed;
import dev.brickyard.pkg.observability.Tracing;

/** Serves gRPC services, and health by the gRPC health checking protocol from a {@link HealthMonitor}. */
public final class GrpcServer implements Managed {
    private static final Logger log = LoggerFactory.getLogger(GrpcServer.class);
    private static final Duration KEEPALIVE_TIMEOUT = Duration.ofSeconds(20);
    private static final Duration SHORTEST_CLIENT_KEEPALIVE = Duration.ofSeconds(10);

    // far fewer than in an attack, far more than in normal use, where clients reset calls at deadlines
    private static final int MOST_RESETS = 5_000;
    private static final int RESET_WINDOW_SECONDS = 10;

    private final GrpcServerConfig config;
    private final List<BindableService> services;
    private final HealthMonitor monitor;
    private final MeterRegistry meters;
    private final Tracing tracing;
    private volatile @Nullable RunningServer running;

    /**
     * Creates a server; {@link #start} opens the port.
     *
     * @param handlers the handlers to serve; several may implement one service together
     * @throws IllegalStateException if two handlers implement the same method
     */
    public GrpcServer(
            GrpcServerConfig config,
            List<? extends BindableService> handlers,
            HealthMonitor health,
            MeterRegistry meters,
            Tracing tracing) {
        this.config = config;
        this.services = JoinedServices.of(handlers);
        this.monitor = health;
        this.meters = meters;
        this.tracing = tracing;
    }

    @Override
    public String name() {
        return "grpc-server";
    }

    /**
     * Opens the port and serves calls.
     *
     * @throws IllegalStateException if the port is in use, or a deadline is configured for an unknown method
     * @throws IOException if the port cannot be opened for another reason
     */
    @Override
    public void start() throws IOException {
        config.deadlines()
                .check(services.stream().map(BindableService::bindService).toList());
        var pipeline = new CallPipeline(config, meters, tracing.openTelemetry());
        var definitions = services.stream().map(pipeline::around).toList();
        var health = new ServingHealth(definitions);
        var bytes = new CallBytes(Math.max(Runtime.getRuntime().maxMemory() / 8, 4L * config.maxMessageBytes()));
        Gauge.builder("grpc.server.buffered", bytes, CallBytes::held)
                .baseUnit("bytes")
                .register(meters);
        var builder = builder()
                .addStreamTracerFactory(bytes)
                .addTransportFilter(bytes.connections())
                .directExecutor()
                .callExecutor(pipeline.executors())
                .addServices(definitions)
                .addService(ServerInterceptors.intercept(health.service(), bytes.bound()));
        if (config.reflection()) {
            addReflection(builder, bytes.bound());
        }
        try {
            running = new RunningServer(builder.build().start(), pipeline, health);
        } catch (IOException e) {
            pipeline.close();
            if (portInUse(e)) {
                throw new IllegalStateException(portInUseMessage());
            }
            throw e;
        }
        health.follow(monitor);
        log.info("gRPC server listening on port {}", port());
    }

    /**
     * Reports NOT_SERVING, rejects new calls after the drain delay, and cancels calls that still run after the grace period.
     *
     * @throws InterruptedException if interrupted while waiting; the server is then stopped at once
     */
    @Override
    public void stop() throws InterruptedException {
        var server = running;
        if (server != null) {
            running = null;
            server.stop(config.drainDelay(), config.grace());
        }
    }

    /** Returns the sum of the drain delay and the grace period of running calls. */
    @Override
    public Duration grace() {
        return config.drainDelay().plus(config.grace());
    }

    /**
     * Returns the port on which the server listens.
     *
     * @throws IllegalStateException if the server is not running
     */
    public int port() {
        var server = running;
        if (server == null) {
            throw new IllegalStateException("the gRPC server is not running");
        }
        return server.port();
    }

    @SuppressWarnings("deprecation") // many tools only support v1alpha
    private static void addReflection(NettyServerBuilder builder, ServerInterceptor around) {
        builder.addService(ServerInterceptors.intercept(ProtoReflectionServiceV1.newInstance(), around));
        builder.addService(ServerInterceptors.intercept(ProtoReflectionService.newInstance(), around));
    }

    private NettyServerBuilder builder() {
        var builder = NettyServerBuilder.forPort(config.port())
                // gRPC's default allocator has a cache per thread, and so one for every call on a virtual thread
                .withChildOption(ChannelOption.ALLOCATOR, new AdaptiveByteBufAllocator())
                .maxInboundMessageSize(config.maxMessageBytes())
                // higher than the limit of the pipeline, which rejects calls with a status, unlike HTTP/2
                .maxInboundMetadataSize(4 * config.maxHeaderBytes())
                .maxConcurrentCallsPerConnection(config.maxStreams())
                .maxRstFramesPerWindow(MOST_RESETS, RESET_WINDOW_SECONDS)
                .keepAliveTime(config.keepAlive().toMillis(), TimeUnit.MILLISECONDS)
                .keepAliveTimeout(KEEPALIVE_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                // clients that ping more often are disconnected
                .permitKeepAliveTime(SHORTEST_CLIENT_KEEPALIVE.toMillis(), TimeUnit.MILLISECONDS)
                .permitKeepAliveWithoutCalls(true);
        config.maxConnectionAge()
                .ifPresent(age -> builder.maxConnectionAge(age.toMillis(), TimeUnit.MILLISECONDS)
                        .maxConnectionAgeGrace(config.grace().toMillis(), TimeUnit.MILLISECONDS));
        return builder;
    }

    private static boolean portInUse(IOException e) {
        var cause = e.getCause() == null ? e : e.getCause();
        // the exception of epoll can only be recognized by its message
        return cause instanceof BindException
                || String.valueOf(cause.getMessage()).contains("Address already in use");
    }

    private String portInUseMessage() {
        return "GRPC_SERVER_PORT='" + config.port()
                + "' is in use: stop the process that listens on it or choose another port";
    }
}
