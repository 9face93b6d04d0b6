package dev.brickyard.pkg.grpc;

import io.grpc.BindableService;
import io.grpc.ServerServiceDefinition;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.util.List;
import java.util.stream.Stream;

import dev.brickyard.pkg.lifecycle.HealthMonitor;

/**
 * Serves the gRPC health checking protocol: readiness of the server and of each service, and {@code liveness} of the
 * process.
 */
final class ServingHealth {
    private static final String LIVENESS = "liveness";

    private final HealthStatusManager status = new HealthStatusManager();
    private final List<String> names;
    private boolean stopped;

    ServingHealth(List<ServerServiceDefinition> services) {
        names = Stream.concat(
                        Stream.of(HealthStatusManager.SERVICE_NAME_ALL_SERVICES),
                        services.stream()
                                .map(service -> service.getServiceDescriptor().getName()))
                .toList();
        status.setStatus(LIVENESS, ServingStatus.SERVING);
    }

    BindableService service() {
        return status.getHealthService();
    }

    void follow(HealthMonitor monitor) {
        monitor.onChange(health -> publish(health.ready()));
    }

    /** Reports NOT_SERVING from now on, regardless of the monitor; {@code liveness} remains SERVING. */
    synchronized void stop() {
        publish(false);
        stopped = true;
    }

    private synchronized void publish(boolean ready) {
        if (stopped) {
            return;
        }
        var serving = ready ? ServingStatus.SERVING : ServingStatus.NOT_SERVING;
        names.forEach(name -> status.setStatus(name, serving));
    }
}
