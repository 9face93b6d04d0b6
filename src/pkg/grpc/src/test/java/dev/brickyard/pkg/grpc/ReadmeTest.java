package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Channel;
import io.grpc.StatusRuntimeException;
import io.grpc.channelz.v1.ChannelzGrpc;
import io.grpc.channelz.v1.ChannelzGrpc.ChannelzImplBase;
import io.grpc.channelz.v1.GetServersRequest;
import io.grpc.channelz.v1.GetServersResponse;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.lifecycle.HealthMonitor;

class ReadmeTest {
    @Test
    void servesAndCalls() throws Exception {
        var config = TestServer.config();
        var handler = new ServersHandler();
        var health = new HealthMonitor(List.of(), Duration.ofSeconds(10));
        var meters = new SimpleMeterRegistry();
        var tracing = TestServer.tracing();

        var server = new GrpcServer(config, List.of(handler), health, meters, tracing); // a Managed component

        server.start();
        var target = "localhost:" + server.port();

        var client = GrpcClientConfig.plaintext(target);
        var channel = GrpcChannels.open(client, "grpc.health.v1.Health", Set.of("Check"), meters);

        assertThat(check(channel, ChannelzGrpc.SERVICE_NAME).getStatus()).isEqualTo(ServingStatus.NOT_SERVING);
        assertThatThrownBy(() -> check(channel, "other.v1.OtherSvc")).isInstanceOf(NotFoundException.class);
        channel.shutdownNow();
        server.stop();
    }

    private static HealthCheckResponse check(Channel channel, String service) {
        var request = HealthCheckRequest.newBuilder().setService(service).build();
        try {
            return HealthGrpc.newBlockingStub(channel).check(request);
        } catch (StatusRuntimeException e) {
            throw ErrorTable.fromStatus(e);
        }
    }

    private static final class ServersHandler extends ChannelzImplBase {
        @Override
        public void getServers(GetServersRequest request, StreamObserver<GetServersResponse> responses) {
            Unary.reply(responses, GetServersResponse.newBuilder().setEnd(true).build());
        }
    }
}
