package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.ServerBuilder;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.protobuf.services.HealthStatusManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GrpcHealthTest {
    private final HealthStatusManager status = new HealthStatusManager();
    private final Server server = server(
            Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()).addService(status.getHealthService()));
    private final ManagedChannel channel = Grpc.newChannelBuilder(
                    "localhost:" + server.getPort(), InsecureChannelCredentials.create())
            .build();

    @AfterEach
    void stop() throws InterruptedException {
        channel.shutdownNow();
        server.shutdownNow().awaitTermination();
    }

    @Test
    void followsTheService() {
        var health = new GrpcHealth(channel, "note-store-svc");
        assertThatCode(health::check).doesNotThrowAnyException();

        status.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.NOT_SERVING);
        assertThatThrownBy(health::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("its health is NOT_SERVING");

        status.setStatus(HealthStatusManager.SERVICE_NAME_ALL_SERVICES, ServingStatus.SERVING);
        assertThatCode(health::check).doesNotThrowAnyException();
    }

    @Test
    void reportsAServiceThatIsAway() throws InterruptedException {
        server.shutdownNow().awaitTermination();

        assertThatThrownBy(new GrpcHealth(channel, "note-store-svc")::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it cannot be reached (UNAVAILABLE)");
    }

    @Test
    void takesAServiceWithoutTheProtocolForReady() throws InterruptedException {
        var plain = server(Grpc.newServerBuilderForPort(0, InsecureServerCredentials.create()));
        var other = Grpc.newChannelBuilder("localhost:" + plain.getPort(), InsecureChannelCredentials.create())
                .build();

        assertThatCode(new GrpcHealth(other, "note-store-svc")::check).doesNotThrowAnyException();
        other.shutdownNow();
        plain.shutdownNow().awaitTermination();
    }

    private static Server server(ServerBuilder<?> builder) {
        try {
            return builder.build().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
