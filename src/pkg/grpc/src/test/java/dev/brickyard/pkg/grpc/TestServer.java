package dev.brickyard.pkg.grpc;

import io.grpc.BindableService;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;

/** A real server on a free port, with a channel to it and its metrics. */
final class TestServer implements AutoCloseable {
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final HealthMonitor health;
    final GrpcServer server;
    private final ManagedChannel channel;

    TestServer(BindableService service, String... settings) throws Exception {
        this(List.of(), List.of(service), settings);
    }

    TestServer(List<HealthCheck> checks, BindableService service, String... settings) throws Exception {
        this(checks, List.of(service), settings);
    }

    TestServer(List<HealthCheck> checks, List<BindableService> services, String... settings) throws Exception {
        health = new HealthMonitor(checks, Duration.ofSeconds(10));
        server = new GrpcServer(config(settings), services, health, meters, tracing());
        server.start();
        channel = NettyChannelBuilder.forAddress("localhost", server.port())
                .usePlaintext()
                .build();
    }

    TestClient client() {
        return new TestClient(channel);
    }

    ManagedChannel channel() {
        return channel;
    }

    static GrpcServerConfig config(String... settings) {
        // generous, so that calls do not expire or get cancelled on a busy machine
        var environment = new HashMap<>(
                Map.of("GRPC_SERVER_PORT", "0", "GRPC_SERVER_DEADLINE", "10m", "GRPC_SERVER_GRACE", "10m"));
        for (var setting : settings) {
            var parts = setting.split("=", 2);
            environment.put("GRPC_SERVER_" + parts[0], parts[1]);
        }
        return ConfigLoader.load(GrpcServerConfig.class, environment);
    }

    static Tracing tracing() {
        return new Tracing(TracingConfig.off(), new ServiceInfo("test", "local"));
    }

    @Override
    public void close() {
        channel.shutdownNow();
        try {
            server.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        health.stop();
    }
}
