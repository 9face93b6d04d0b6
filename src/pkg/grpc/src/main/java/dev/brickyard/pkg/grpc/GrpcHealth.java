package dev.brickyard.pkg.grpc;

import io.grpc.Channel;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a service for its readiness, and logs when it goes away and when it is back. */
public final class GrpcHealth {
    private static final Logger log = LoggerFactory.getLogger(GrpcHealth.class);
    private static final long SECONDS = 2;

    private final Channel channel;
    private final String service;
    private boolean up = true;

    /**
     * Creates a check.
     *
     * @param channel the channel to the service
     * @param service the name of the service, for the log
     */
    public GrpcHealth(Channel channel, String service) {
        this.channel = channel;
        this.service = service;
    }

    /**
     * Returns normally if the service is ready, or does not serve the health checking protocol.
     *
     * @throws IllegalStateException if it is not ready or cannot be reached; the message is the reason
     */
    public synchronized void check() {
        var reason = reason();
        if (up && !reason.isEmpty()) {
            log.warn("{} is not available: {}", service, reason);
        } else if (!up && reason.isEmpty()) {
            log.info("{} is available again", service);
        }
        up = reason.isEmpty();
        if (!up) {
            throw new IllegalStateException(reason);
        }
    }

    private String reason() {
        try {
            var status = HealthGrpc.newBlockingStub(channel)
                    .withDeadlineAfter(SECONDS, TimeUnit.SECONDS)
                    .check(HealthCheckRequest.getDefaultInstance())
                    .getStatus();
            return status == ServingStatus.SERVING ? "" : "its health is " + status;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.UNIMPLEMENTED
                    ? ""
                    : "it cannot be reached (" + e.getStatus().getCode() + ")";
        }
    }
}
