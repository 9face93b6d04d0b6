package dev.brickyard.pkg.testing;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.inprocess.InProcessChannelBuilder;
import io.grpc.inprocess.InProcessServerBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.grpc.CallPipeline;
import dev.brickyard.pkg.grpc.GrpcChannels;
import dev.brickyard.pkg.grpc.GrpcClientConfig;
import dev.brickyard.pkg.grpc.GrpcServerConfig;

/** Runs gRPC services in process, behind the same interceptors as in production, and opens a channel to them. */
public final class GrpcInProcess implements AutoCloseable {
    // no server deadline, which a call on a busy machine could exceed
    private static final Map<String, String> SETTINGS = Map.of("GRPC_SERVER_DEADLINE", "0s");
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final CallPipeline pipeline;
    private final Server server;
    private final ManagedChannel channel;

    private GrpcInProcess(CallPipeline pipeline, Server server, ManagedChannel channel) {
        this.pipeline = pipeline;
        this.server = server;
        this.channel = channel;
    }

    /** Starts the services with the default server config, except for the deadline: there is none. */
    public static GrpcInProcess start(BindableService... services) {
        var meters = new SimpleMeterRegistry();
        var config = ConfigLoader.load(GrpcServerConfig.class, SETTINGS);
        var pipeline = new CallPipeline(config, meters, OpenTelemetry.noop());
        var name = InProcessServerBuilder.generateName();
        var builder = InProcessServerBuilder.forName(name);
        for (var service : services) {
            builder.addService(pipeline.around(service));
        }
        var client = new GrpcClientConfig(name, DEADLINE, true, GrpcClientConfig.DEFAULT_MAX_MESSAGE_BYTES);
        var channel = GrpcChannels.open(InProcessChannelBuilder.forName(name), client, name, Set.of(), meters);
        try {
            return new GrpcInProcess(pipeline, builder.build().start(), channel);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns the channel to the services; {@link #close} closes it. Calls without a deadline time out after two
     * minutes.
     */
    public ManagedChannel channel() {
        return channel;
    }

    @Override
    public void close() {
        channel.shutdownNow();
        server.shutdownNow();
        pipeline.close();
    }
}
