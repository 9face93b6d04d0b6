package ${package}.cmd;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.grpc.GrpcServer;
#foreach($any in $ifHttp)
import ${pkgPackage}.http.HttpServer;
#end
import ${pkgPackage}.http.ManagementServer;
import ${pkgPackage}.lifecycle.Launcher;
import ${pkgPackage}.lifecycle.Lifecycle;
import ${pkgPackage}.lifecycle.Managed;
import ${pkgPackage}.testing.LocalServers;
import ${package}.internal.config.ServiceConfig;

/** Runs the service with the servers that it needs beside it, which are gone, data included, when it stops. */
public final class LocalMain {
    private static final Duration GRACE = Duration.ofSeconds(30);

    private LocalMain() {}

    /** Takes no arguments; the environment may override all but where those servers are. */
    public static void main(String[] args) {
        Launcher.run(() -> {
            var servers = LocalServers.startFor(ServiceConfig.class);
            var config = ConfigLoader.load(ServiceConfig.class, environment(servers));
            var service = Main.service(config);
            var parts = List.of(
                    new Part("local-servers", () -> {}, servers::close),
                    new Part("service", service::start, service::stop),
                    new Part("welcome", () -> welcome(service), () -> {}));
#set($values = ["""${service}""", "List.copyOf(parts)", "GRACE.plus(GRACE)"])
#wrapped("            return new Lifecycle(" $values ");")
        });
    }

    private static Map<String, String> environment(LocalServers servers) {
        var environment = new HashMap<String, String>();
        environment.put("SERVICE_NAME", "${service}");
        environment.put("GRPC_SERVER_REFLECTION", "true");
        environment.put("GRPC_SERVER_LOG_CALLS", "all");
        environment.putAll(System.getenv());
        environment.putAll(servers.environment());
        return environment;
    }

    private static void welcome(Lifecycle service) {
        var grpc = "localhost:" + service.part(GrpcServer.class).port();
#foreach($any in $ifHttp)
        var http = "http://localhost:" + service.part(HttpServer.class).port();
#end
        System.out.printf("""

                rpcs on %s; Ctrl-C stops. Try:

#set($values = [])
#foreach($field in $fields)
#set($ignored = $values.add($field.json))
#end
#set($end = "}' \\")
#filled("                  grpcurl -plaintext -d '{" "                    " $values $end)
                    %s ${protoPackage}.${serviceType}/Create${entity}

                """, grpc, grpc);
#foreach($any in $ifHttp)
        System.out.printf("Endpoints on %s/private/v1/${entityPluralKebab},%n", http);
#end
        var port = service.part(ManagementServer.class).port();
        var management = "http://localhost:" + port;
        System.out.printf("health on %s/health, metrics on %s/metrics.%n%n", management, management);
    }

    private interface Action {
        void run() throws Exception;
    }

    private record Part(String name, Action onStart, Action onStop) implements Managed {
        @Override
        public void start() throws Exception {
            onStart.run();
        }

        @Override
        public void stop() throws Exception {
            onStop.run();
        }

        @Override
        public Duration grace() {
            return GRACE;
        }
    }
}
