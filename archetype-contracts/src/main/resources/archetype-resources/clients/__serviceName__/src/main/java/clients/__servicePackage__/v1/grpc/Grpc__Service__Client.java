package ${package}.clients.${service.packageName}.v1.grpc;

import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import ${pkgPackage}.grpc.GrpcChannels;
import ${pkgPackage}.grpc.GrpcClientConfig;
import ${pkgPackage}.grpc.GrpcHealth;
import ${pkgPackage}.lifecycle.HealthCheck;
import ${pkgPackage}.lifecycle.Managed;
import ${package}.clients.${service.packageName}.${service.type}ClientConfig;
import ${package}.clients.${service.packageName}.v1.${service.type}Client;
import ${package}.generated.${service.packageName}.v1.${service.type}Grpc;

/**
 * Calls ${service} over one gRPC channel.
 *
 * <p>It connects at the first call and stays connected until it is stopped.
 */
public final class Grpc${service.type}Client implements ${service.type}Client,#foreach($entity in $service.entities) Grpc${entity}Calls,#end Managed, HealthCheck {
    private static final long STOP_SECONDS = 5;

    private final ManagedChannel channel;
    private final Caller caller;
    private final GrpcHealth health;

    /** Opens the channel; only rpcs that the contract declares free of side effects are retried. */
    public Grpc${service.type}Client(${service.type}ClientConfig config, MeterRegistry meters) {
        var service = ${service.type}Grpc.getServiceDescriptor();
        var repeatable = service.getMethods().stream()
                .filter(MethodDescriptor::isSafe)
                .map(MethodDescriptor::getBareMethodName)
                .collect(Collectors.toUnmodifiableSet());
        var maxBytes = GrpcClientConfig.DEFAULT_MAX_MESSAGE_BYTES;
        var settings = new GrpcClientConfig(config.address(), config.deadline(), config.plaintext(), maxBytes);
        channel = GrpcChannels.open(settings, service.getName(), repeatable, meters);
        caller = new Caller(${service.type}Grpc.newBlockingStub(channel));
        health = new GrpcHealth(channel, "${service}");
    }

    @Override
    public String name() {
        return "${service}";
    }

    /** Not required: its caller is ready without ${service}, and fails only the requests that need it. */
    @Override
    public boolean required() {
        return false;
    }

    /**
     * Asks ${service} for its readiness.
     *
     * @throws IllegalStateException if it is not ready or cannot be reached
     */
    @Override
    public void check() {
        health.check();
    }

    /** Lets running calls finish for up to five seconds, then cancels them. */
    @Override
    public void stop() throws InterruptedException {
        if (!channel.shutdown().awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            channel.shutdownNow();
        }
    }

    /** Used by the calls of this package; other code cannot use the result. */
    @Override
    public Caller caller() {
        return caller;
    }
}
