package ${package}.cmd;

import static java.util.stream.Collectors.toMap;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import ${pkgPackage}.config.ConfigLoader;
import ${contractsPackage}.clients.${servicePackage}.${serviceType}ClientConfig;
import ${contractsPackage}.clients.${servicePackage}.v1.${serviceType}Client;
import ${contractsPackage}.clients.${servicePackage}.v1.grpc.Grpc${serviceType}Client;
import ${package}.internal.config.ServiceConfig;

/** The service as production wires it, in this process and on free ports, and a client of it. */
final class RunningService {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final ServiceComponent component;
    private final Grpc${serviceType}Client client;
    private final ManagedChannel channel;

    private RunningService(ServiceComponent component) {
        this.component = component;
        var address = "127.0.0.1:" + component.grpcServer().port();
        this.client = client(address);
        this.channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
    }

    /** Starts the service; {@code environment} says where what it needs is. */
    static RunningService start(Map<String, String> environment) throws Exception {
        var all = new HashMap<>(environment);
        all.putAll(freePorts());
        all.put("SERVICE_NAME", "${service}");
        all.put("HEALTH_INTERVAL", "1s");
        var component = DaggerServiceComponent.factory().create(ConfigLoader.load(ServiceConfig.class, all));
        component.lifecycle().start();
        return new RunningService(component);
    }

    /** A client of a service at an address. */
    static Grpc${serviceType}Client client(String address) {
        var config = new ${serviceType}ClientConfig(address, DEADLINE, true);
        return new Grpc${serviceType}Client(config, new SimpleMeterRegistry());
    }

    /** The variables that have every server of the service take a free port. */
    static Map<String, String> freePorts() {
        return ConfigLoader.variables(ServiceConfig.class).keySet().stream()
                .filter(name -> name.endsWith("_SERVER_PORT"))
                .collect(toMap(name -> name, name -> "0"));
    }

    /** Calls the service over the network. */
    ${serviceType}Client client() {
        return client;
    }

    /** What the service is made of. */
    ServiceComponent component() {
        return component;
    }

    /** What the service answers when asked for its health. */
    ServingStatus status() {
        var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(2, TimeUnit.SECONDS);
        return health.check(HealthCheckRequest.getDefaultInstance()).getStatus();
    }

    /** How each of the things is that the service depends on: {@code up}, or {@code down:} and why. */
    Map<String, String> dependencies() {
        return component.health().current().components();
    }

    /** Stops client and service. */
    void stop() throws InterruptedException {
        channel.shutdownNow();
        client.stop();
        component.lifecycle().stop();
    }
}
