package ${package}.cmd;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.http.ManagementServer;
import ${pkgPackage}.lifecycle.ComponentHealth;
import ${pkgPackage}.lifecycle.HealthMonitor;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.testing.HttpCalls;
import ${pkgPackage}.testing.LocalServers;
import ${package}.internal.config.ServiceConfig;

/** The gateway, wired as in production, in this process and on free ports, with its servers and fakes of its services. */
final class RunningGateway {
    private final LocalServers servers;
    private final LocalServices services;
    private final LocalTokens tokens = new LocalTokens();
    private final Lifecycle gateway;

    private RunningGateway(LocalServers servers, Map<String, String> settings) {
        this.servers = servers;
        this.services = new LocalServices(#if($model.events)servers.environment()#end);
        var environment = new HashMap<>(tokens.environment());
        environment.putAll(servers.environment());
        environment.putAll(services.environment());
        environment.put("SERVICE_NAME", "${artifactId}");
        environment.put("HTTP_SERVER_PORT", "0");
        environment.put("MANAGEMENT_PORT", "0");
        environment.put("HEALTH_INTERVAL", "1s");
        environment.putAll(settings);
        this.gateway = Main.service(ConfigLoader.load(ServiceConfig.class, environment));
    }

    /** Starts the gateway with settings that differ from the defaults. */
    static RunningGateway start(Map<String, String> settings) throws Exception {
        var running = new RunningGateway(LocalServers.startFor(ServiceConfig.class), settings);
        running.gateway.start();
        return running;
    }

    /** The services that the gateway calls. */
    LocalServices services() {
        return services;
    }

    /** The tokens that the gateway accepts. */
    LocalTokens tokens() {
        return tokens;
    }

    /** The port of its routes and websockets. */
    int port() {
        return gateway.part(HttpServer.class).port();
    }

    /** Calls of its routes. */
    HttpCalls http() {
        return new HttpCalls(port());
    }

    /** Calls of its health and metrics. */
    HttpCalls management() {
        return new HttpCalls(gateway.part(ManagementServer.class).port());
    }

    /** Returns the health of one dependency. */
    ComponentHealth dependency(String name) {
        return Objects.requireNonNull(gateway.part(HealthMonitor.class).current().components().get(name));
    }

    /** Stops the gateway, its services and its servers. */
    void stop() throws InterruptedException {
        gateway.stop();
        services.stop();
        servers.close();
    }
}
