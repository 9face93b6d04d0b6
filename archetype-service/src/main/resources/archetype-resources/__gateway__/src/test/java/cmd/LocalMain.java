package ${package}.cmd;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.constants.IdPrefix;
import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.http.ManagementServer;
import ${pkgPackage}.lifecycle.Launcher;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.testing.LocalServers;
import ${package}.internal.config.ServiceConfig;

/** Runs the gateway with the servers that it needs, and with fakes of the services that it calls. They stop together. */
public final class LocalMain {
    private LocalMain() {}

    /** Takes no arguments. The environment may override every setting except the addresses of servers and services. */
    public static void main(String[] args) {
        Launcher.run(() -> {
            var servers = LocalServers.startFor(ServiceConfig.class);
            var services = new LocalServices(#if($model.events)servers.environment()#end);
            var tokens = new LocalTokens();
            var environment = new HashMap<>(Map.of("SERVICE_NAME", "${artifactId}", "HTTP_DOCS", "all", "HTTP_SERVER_LOG_REQUESTS", "all"));
            environment.putAll(tokens.environment());
            environment.putAll(System.getenv());
            environment.putAll(servers.environment());
            environment.putAll(services.environment());
            var gateway = Main.service(ConfigLoader.load(ServiceConfig.class, environment));
            var local = new LocalGateway(gateway, services, tokens);
            return new Lifecycle("${artifactId}", List.of(servers, services, local), servers.grace().plus(local.grace()));
        });
    }

    private record LocalGateway(Lifecycle gateway, LocalServices services, LocalTokens tokens) implements Managed {
        @Override
        public String name() {
            return "gateway";
        }

        @Override
        public void start() throws Exception {
            gateway.start();
            var caller = services.sample();
            var address = "http://localhost:" + gateway.part(HttpServer.class).port();
            System.out.printf("""

                    HTTP on %s, its documents on %s/docs, Ctrl-C to stop. Try:

                      export TOKEN=%s
                      curl -H "Authorization: Bearer $TOKEN" %s#if($model.caller)/private/v1/${first.path}/current-${first.kebab}#else/admin/v1/${first.path}#end

                      curl -H 'Content-Type: application/json' -d '${first.json}' \\
                        %s/public/v1/${first.path}

                    """, address, address, tokens.of(caller.id(), "admin"), address, address);
            var management = "http://localhost:" + gateway.part(ManagementServer.class).port();
            System.out.printf("Health on %s/health, metrics on %s/metrics%n%n", management, management);
        }

        @Override
        public void stop() throws Exception {
            gateway.stop();
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(30);
        }
    }
}
