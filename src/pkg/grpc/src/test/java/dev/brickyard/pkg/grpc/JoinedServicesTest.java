package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.BindableService;
import io.grpc.ServerInterceptors;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.channelz.v1.ChannelzGrpc;
import io.grpc.channelz.v1.ChannelzGrpc.ChannelzBlockingStub;
import io.grpc.channelz.v1.ChannelzGrpc.ChannelzImplBase;
import io.grpc.channelz.v1.GetChannelRequest;
import io.grpc.channelz.v1.GetServersRequest;
import io.grpc.channelz.v1.GetServersResponse;
import io.grpc.channelz.v1.GetSocketRequest;
import io.grpc.channelz.v1.GetSocketResponse;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.NotFoundException;

class JoinedServicesTest {
    @Test
    void servesEachMethodByTheHandlerThatOverridesIt() throws IOException {
        for (var handlers : List.of(List.of(new Servers(), new Sockets()), List.of(new Sockets(), new Servers()))) {
            withStub(JoinedServices.of(handlers), stub -> {
                assertThat(stub.getServers(GetServersRequest.getDefaultInstance())
                                .getEnd())
                        .isTrue();
                assertThatThrownBy(() -> stub.getSocket(GetSocketRequest.getDefaultInstance()))
                        .isInstanceOfSatisfying(
                                StatusRuntimeException.class,
                                e -> assertThat(ErrorTable.fromStatus(e))
                                        .isInstanceOf(NotFoundException.class)
                                        .hasMessage("socket not found"));
            });
        }
    }

    @Test
    void answersUnimplementedWhereNoHandlerOverrides() throws IOException {
        withStub(
                JoinedServices.of(List.of(new Servers(), new Sockets())),
                stub -> assertThatThrownBy(() -> stub.getChannel(GetChannelRequest.getDefaultInstance()))
                        .isInstanceOfSatisfying(
                                StatusRuntimeException.class,
                                e -> assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNIMPLEMENTED)));
    }

    @Test
    void findsMethodsThatAnAncestorOverrides() throws IOException {
        withStub(
                JoinedServices.of(List.of(new Sockets(), new DerivedServers())),
                stub -> assertThat(stub.getServers(GetServersRequest.getDefaultInstance())
                                .getEnd())
                        .isTrue());
    }

    @Test
    void leavesAServiceOfOneHandlerAlone() {
        var text = TestService.answering(answer -> answer);
        var servers = new Servers();

        assertThat(JoinedServices.of(List.of(text, servers))).containsExactly(text, servers);
    }

    @Test
    void refusesTwoHandlersOfOneMethod() {
        var handlers = List.of(new Servers(), new DerivedServers());

        assertThatThrownBy(() -> JoinedServices.of(handlers))
                .hasMessage(
                        "grpc.channelz.v1.Channelz/GetServers is implemented by both " + DerivedServers.class.getName()
                                + " and " + Servers.class.getName() + ": remove it from one of them");
    }

    @Test
    void refusesAPartThatIsNoSubclassOfTheGeneratedBase() {
        var part = new Servers();
        BindableService wrapped = () -> ServerInterceptors.intercept(part);

        assertThatThrownBy(() -> JoinedServices.of(List.of(new Sockets(), wrapped)))
                .hasMessageContaining(", one of several handlers of grpc.channelz.v1.Channelz,")
                .hasMessageContaining(wrapped.getClass().getName());
    }

    @Test
    void refusesTheStartOfAServerWithTwoHandlersOfOneMethod() {
        assertThatThrownBy(() -> new TestServer(List.of(), List.of(new Servers(), new DerivedServers())))
                .hasMessageContaining("is implemented by both");
    }

    private static void withStub(List<BindableService> services, Consumer<ChannelzBlockingStub> calls)
            throws IOException {
        assertThat(services).hasSize(1);
        try (var pipeline = new TestPipeline(services.get(0))) {
            calls.accept(ChannelzGrpc.newBlockingStub(pipeline.channel()));
        }
    }

    private static class Servers extends ChannelzImplBase {
        @Override
        public void getServers(GetServersRequest request, StreamObserver<GetServersResponse> responses) {
            Unary.reply(responses, GetServersResponse.newBuilder().setEnd(true).build());
        }
    }

    private static final class DerivedServers extends Servers {}

    private static final class Sockets extends ChannelzImplBase {
        @Override
        public void getSocket(GetSocketRequest request, StreamObserver<GetSocketResponse> responses) {
            throw new NotFoundException("socket not found");
        }
    }
}
