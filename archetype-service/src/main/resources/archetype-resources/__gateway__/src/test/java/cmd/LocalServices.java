package ${package}.cmd;

import io.grpc.BindableService;
import io.grpc.Grpc;
import io.grpc.InsecureServerCredentials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.kafka.Event;
import ${pkgPackage}.kafka.EventProducer;
import ${pkgPackage}.kafka.KafkaDownException;
import ${pkgPackage}.kafka.KafkaProducerConfig;
import ${pkgPackage}.lifecycle.Managed;
import ${contractsPackage}.clients.${services.get(0).packageName}.v1.${first}Samples;
import ${contractsPackage}.clients.${services.get(0).packageName}.v1.entities.${first};
#foreach($service in $services)
import ${contractsPackage}.clients.${service.packageName}.v1.fake.Fake${service.type}Client;
#end

/** The services that the gateway calls: fakes behind real gRPC servers#if($model.events), which publish their changes to Kafka#end. */
final class LocalServices implements Managed {
#foreach($service in $services)
    private final Fake${service.type}Client ${service.variable}Client = new Fake${service.type}Client();
#end
    private final Map<String, BindableService> services = Map.ofEntries(#foreach($service in $services)Map.entry("${service.constant}_ADDRESS", new ${contractsPackage}.clients.${service.packageName}.v1.grpc.ServedFake(${service.variable}Client))#if($foreach.hasNext), #end#end);
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, io.grpc.Server> servers = new HashMap<>();
#if($model.events)
    private final AtomicLong sequence = new AtomicLong();
    private final EventProducer producer;

    /** Starts services that publish to the Kafka of {@code environment}. */
    LocalServices(Map<String, String> environment) {
        producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, environment), "local-services");
#foreach($service in $services)
        ${service.variable}Client.observe(change -> publish(change.before(), change.after()));
#end
        start();
    }
#else

    /** Starts services on free ports. */
    LocalServices() {
        start();
    }
#end
#foreach($service in $services)

    /** The data of ${service}. */
    Fake${service.type}Client ${service.variable}Client() {
        return ${service.variable}Client;
    }
#end

    /** Creates a sample ${first.words}. */
    ${first} sample() {
        return ${services.get(0).variable}Client.create${first}(${first}Samples.next(#if(!$first.foreignKeys.empty)${services.get(0).variable}Client#end));
    }

    /** The variables of a gateway that calls these services. */
    Map<String, String> environment() {
        var environment = new HashMap<String, String>();
        ports.forEach((address, port) -> environment.put(address, "localhost:" + port));
        return environment;
    }

    @Override
    public String name() {
        return "local-services";
    }

    /**
     * Starts all servers that do not run; after a stop, on the same ports.
     *
     * @throws UncheckedIOException if another process has taken a port
     */
    @Override
    public void start() {
        services.forEach((address, service) -> servers.computeIfAbsent(address, any -> serve(service, ports.getOrDefault(address, 0))));
        servers.forEach((address, server) -> ports.put(address, server.getPort()));
    }

    private static io.grpc.Server serve(BindableService service, int port) {
        try {
            return Grpc.newServerBuilderForPort(port, InsecureServerCredentials.create()).addService(service).build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops all servers; the data stays. */
    @Override
    public void stop() throws InterruptedException {
        for (var server : servers.values()) {
            server.shutdownNow().awaitTermination();
        }
        servers.clear();
    }
#if($model.events)

    /** Publishes the change of an entity; {@code before} is null if it was created, {@code after} if it was deleted. */
    void publish(@Nullable Object before, @Nullable Object after) {
#foreach($entity in $entities)
        ${entity}Changes.event(before, after, sequence.incrementAndGet()).ifPresent(this::send);
#end
    }

    private void send(Event event) {
        try {
            producer.send(List.of(event));
        } catch (KafkaDownException e) {
            throw new IllegalStateException("Kafka is not available", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
#end
}
