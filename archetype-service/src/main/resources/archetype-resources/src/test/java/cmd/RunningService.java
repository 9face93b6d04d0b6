package ${package}.cmd;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import ${pkgPackage}.config.ConfigLoader;
import ${contractsPackage}.clients.${servicePackage}.${serviceType}ClientConfig;
import ${contractsPackage}.clients.${servicePackage}.v1.${serviceType}Client;
import ${contractsPackage}.clients.${servicePackage}.v1.grpc.Grpc${serviceType}Client;
import ${package}.internal.config.ServiceConfig;

/** The service as production wires it, in this process and on free ports, and a client of it. */
final class RunningService {
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newHttpClient();
    private final ServiceComponent component;
    private final Grpc${serviceType}Client client;

    private RunningService(ServiceComponent component) {
        this.component = component;
        this.client = client("127.0.0.1:" + component.grpcServer().port());
    }

    /** Starts the service; {@code environment} says where database and cache are. */
    static RunningService start(Map<String, String> environment) throws Exception {
        var all = new HashMap<>(environment);
        all.put("SERVICE_NAME", "${service}");
        all.put("GRPC_SERVER_PORT", "0");
        all.put("HTTP_SERVER_PORT", "0");
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

    /** Calls the service over the network. */
    ${serviceType}Client client() {
        return client;
    }

    /** The port of the rpcs. */
    int grpcPort() {
        return component.grpcServer().port();
    }

    /** Asks for health or metrics. */
    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var port = component.operationsServer().port();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(DEADLINE)
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** Stops client and service. */
    void stop() throws InterruptedException {
        client.stop();
        component.lifecycle().stop();
    }
}
