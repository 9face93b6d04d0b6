package ${package}.cmd;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.grpc.GrpcServer;
import ${pkgPackage}.http.HttpServer;
import ${pkgPackage}.http.ManagementServer;
import ${pkgPackage}.lifecycle.Launcher;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.testing.LocalServers;
import ${package}.internal.config.ServiceConfig;

/** Runs the service with the servers that it needs. They stop together, and the data of the servers is deleted. */
public final class LocalMain {
    private LocalMain() {}

    /** Takes no arguments. The environment may override every setting except the addresses of those servers. */
    public static void main(String[] args) {
        Launcher.run(() -> {
            var servers = LocalServers.startFor(ServiceConfig.class);
            var service = new LocalService(Main.service(ConfigLoader.load(ServiceConfig.class, environment(servers))));
            return new Lifecycle("${service}", List.of(servers, service), servers.grace().plus(service.grace()));
        });
    }

    private static Map<String, String> environment(LocalServers servers) {
        var environment = new HashMap<>(Map.of("SERVICE_NAME", "${service}", "GRPC_SERVER_REFLECTION", "true", "GRPC_SERVER_LOG_CALLS", "all"));
        environment.putAll(System.getenv());
        environment.putAll(servers.environment());
        return environment;
    }

    private record LocalService(Lifecycle service) implements Managed {
        @Override
        public String name() {
            return "service";
        }

        @Override
        public void start() throws Exception {
            service.start();
            var grpc = "localhost:" + service.part(GrpcServer.class).port();
            System.out.printf("""

                    gRPC on %s, Ctrl-C to stop. Try:

                      grpcurl -plaintext -d '${first.grpcJson}' \\
                        %s ${service.protoPackage}.${service.type}/Create${first}

                    """, grpc, grpc);
#if($model.http)
            System.out.printf("HTTP on http://localhost:%d/private/v1/${first.path}%n", service.part(HttpServer.class).port());
#end
            var management = "http://localhost:" + service.part(ManagementServer.class).port();
            System.out.printf("Health on %s/health, metrics on %s/metrics%n%n", management, management);
        }

        @Override
        public void stop() throws Exception {
            service.stop();
        }

        @Override
        public Duration grace() {
            return Duration.ofSeconds(30);
        }
    }
}
