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
import ${contractsPackage}.clients.${service.packageName}.${service.type}ClientConfig;
import ${contractsPackage}.clients.${service.packageName}.v1.${service.type}Client;
import ${contractsPackage}.clients.${service.packageName}.v1.grpc.Grpc${service.type}Client;
import ${package}.internal.config.ServiceConfig;

/** The service, wired as in production, in this process and on free ports, with a client. */
final class RunningService {
    private static final Duration DEADLINE = Duration.ofMinutes(10);

    /** Timeouts long enough for a busy machine; a test of a timeout sets its own. */
    private static final Map<String, String> PATIENCE = Map.of("DB_CONNECT_TIMEOUT", "1m", "DB_STATEMENT_TIMEOUT", "1m");

    private final Lifecycle service;
    private final Grpc${service.type}Client client;
    private final ManagedChannel channel;
    private final LocalServers servers;

    private RunningService(Lifecycle service, LocalServers servers) {
        this.service = service;
        this.servers = servers;
        var address = "127.0.0.1:" + service.part(GrpcServer.class).port();
        this.client = client(address);
        this.channel = ManagedChannelBuilder.forTarget(address).usePlaintext().build();
    }

    /** Starts the service with the servers that {@code environment} names. */
    static RunningService start(Map<String, String> environment) throws Exception {
        return start(environment, LocalServers.none());
    }

    /** Starts the service with its own servers, which stop with it, and waits until it is ready. */
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

    /** Returns a client of the service at an address. */
    static Grpc${service.type}Client client(String address) {
        return new Grpc${service.type}Client(new ${service.type}ClientConfig(address, DEADLINE, true), new SimpleMeterRegistry());
    }

    /** Returns the variables with which every server of the service uses a free port. */
    static Map<String, String> freePorts() {
        return ofEveryServer("PORT", "0");
    }

    private static Map<String, String> ofEveryServer(String variable, String value) {
        return ConfigLoader.variables(ServiceConfig.class).keySet().stream()
                .filter(name -> name.endsWith("_SERVER_" + variable) || name.equals("MANAGEMENT_" + variable))
                .collect(toMap(name -> name, name -> value));
    }

    /** The client, which calls the service over the network. */
    ${service.type}Client client() {
        return client;
    }

    /** A part of the service, such as one of its servers. */
    <T extends Managed> T part(Class<T> type) {
        return service.part(type);
    }

    /** Returns the answer to a gRPC health check. */
    ServingStatus status() {
        var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(DEADLINE);
        return health.check(HealthCheckRequest.getDefaultInstance()).getStatus();
    }

    /** Waits until a health check is answered with {@code expected}. */
    void awaitStatus(ServingStatus expected) {
        await().until(() -> status() == expected);
    }

    /** Returns the variables of the service's own servers; empty if it has none. */
    Map<String, String> environment() {
        return servers.environment();
    }

    /** Returns one of the service's own servers, to stop it for a while. */
    <T extends LocalServer> T server(Class<T> kind) {
        return servers.get(kind);
    }

    /** Returns the health of every dependency by its name. */
    Map<String, ComponentHealth> dependencies() {
        return service.part(HealthMonitor.class).current().components();
    }

    /** Returns the health of one dependency. */
    ComponentHealth dependency(String name) {
        return Objects.requireNonNull(dependencies().get(name));
    }

    /** Stops the client, the service and its own servers. */
    void stop() throws InterruptedException {
        channel.shutdownNow();
        client.stop();
        service.stop();
        servers.close();
    }
}
