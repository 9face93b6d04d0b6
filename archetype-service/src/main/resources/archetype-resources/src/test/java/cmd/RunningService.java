package ${package}.cmd;

import static java.util.stream.Collectors.toMap;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.grpc.GrpcServer;
import ${pkgPackage}.lifecycle.ComponentHealth;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.testing.LocalServer;
import ${pkgPackage}.testing.LocalServers;
import ${contractsPackage}.clients.${servicePackage}.${serviceType}ClientConfig;
import ${contractsPackage}.clients.${servicePackage}.v1.${serviceType}Client;
import ${contractsPackage}.clients.${servicePackage}.v1.grpc.Grpc${serviceType}Client;
import ${package}.internal.config.ServiceConfig;

/** The service as production wires it, in this process and on free ports, and a client of it. */
final class RunningService {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** Limits that a busy machine does not exceed by chance; a test that waits for one to be exceeded sets it. */
    private static final Map<String, String> PATIENCE =
            Map.of("DB_CONNECT_TIMEOUT", "1m", "DB_STATEMENT_TIMEOUT", "1m");

    private final Lifecycle service;
    private final Grpc${serviceType}Client client;
    private final ManagedChannel channel;
    private final LocalServers servers;

    private RunningService(Lifecycle service, LocalServers servers) {
        this.service = service;
        this.servers = servers;
        var address = "127.0.0.1:" + service.part(GrpcServer.class).port();
        this.client = client(address);
        this.channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
    }

    /** Starts the service; {@code environment} says where what it needs is. */
    static RunningService start(Map<String, String> environment) throws Exception {
        return start(environment, LocalServers.none());
    }

    /** Starts the service beside servers of its own, which stop with it, and waits until it serves. */
    static RunningService startWithServers(Map<String, String> settings) throws Exception {
        var servers = LocalServers.startFor(ServiceConfig.class);
        var environment = new HashMap<>(servers.environment());
        environment.putAll(settings);
        var service = start(environment, servers);
        service.awaitStatus(ServingStatus.SERVING);
        return service;
    }

    private static RunningService start(Map<String, String> environment, LocalServers servers) throws Exception {
        var all = new HashMap<>(PATIENCE);
        all.putAll(ofEveryServer("DEADLINE", "10m"));
        all.putAll(environment);
        all.putAll(freePorts());
        all.put("SERVICE_NAME", "${service}");
        all.put("HEALTH_INTERVAL", "1s");
        var service = Main.service(ConfigLoader.load(ServiceConfig.class, all));
        service.start();
        return new RunningService(service, servers);
    }

    /** A client of a service at an address. */
    static Grpc${serviceType}Client client(String address) {
        var config = new ${serviceType}ClientConfig(address, DEADLINE, true);
        return new Grpc${serviceType}Client(config, new SimpleMeterRegistry());
    }

    /** The variables that have every server of the service take a free port. */
    static Map<String, String> freePorts() {
        return ofEveryServer("PORT", "0");
    }

    private static Map<String, String> ofEveryServer(String variable, String value) {
        return ConfigLoader.variables(ServiceConfig.class).keySet().stream()
                .filter(name -> name.endsWith("_SERVER_" + variable) || name.equals("MANAGEMENT_" + variable))
                .collect(toMap(name -> name, name -> value));
    }

    /** Calls the service over the network. */
    ${serviceType}Client client() {
        return client;
    }

    /** A part of the service, such as one of its servers. */
    <T extends Managed> T part(Class<T> type) {
        return service.part(type);
    }

    /** What the service answers when asked for its health. */
    ServingStatus status() {
        var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
        return health.check(HealthCheckRequest.getDefaultInstance()).getStatus();
    }

    /** Waits until the service answers so. */
    void awaitStatus(ServingStatus expected) {
        await().until(() -> status() == expected);
    }

    /** The variables that say where the service's own servers are. */
    Map<String, String> environment() {
        return servers.environment();
    }

    /** A server of the service's own, to stop it for a while. */
    <T extends LocalServer> T server(Class<T> kind) {
        return servers.get(kind);
    }

    /** The state of everything that the service depends on. */
    Map<String, ComponentHealth> dependencies() {
        return service.part(HealthMonitor.class).current().components();
    }

    /** The state of one thing that the service depends on. */
    ComponentHealth dependency(String name) {
        return Objects.requireNonNull(dependencies().get(name));
    }

    /** Stops client, service and its servers. */
    void stop() throws InterruptedException {
        channel.shutdownNow();
        client.stop();
        service.stop();
        servers.close();
    }
}
