package dev.brickyard.pkg.token.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.ClientInterceptors;
import io.grpc.ManagedChannel;
import io.grpc.ManagedChannelBuilder;
import io.grpc.Metadata;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.UnauthorizedException;
import dev.brickyard.pkg.grpc.ErrorTable;
import dev.brickyard.pkg.grpc.GrpcServer;
import dev.brickyard.pkg.grpc.GrpcServerConfig;
import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;

class TokenInterceptorTest {
    private static final MethodDescriptor<StringValue, StringValue> WHO =
            method("Who", MethodDescriptor.MethodType.UNARY);
    private static final MethodDescriptor<StringValue, StringValue> WATCH =
            method("Watch", MethodDescriptor.MethodType.SERVER_STREAMING);

    private final Tokens tokens = tokens();
    private final GrpcServer server = server();
    private ManagedChannel channel;

    @BeforeEach
    void start() throws Exception {
        server.start();
        channel = ManagedChannelBuilder.forAddress("localhost", server.port())
                .usePlaintext()
                .build();
    }

    @AfterEach
    void stop() throws Exception {
        channel.shutdownNow();
        server.stop();
    }

    @Test
    void letsACallerPassWhoBringsAToken() {
        assertThat(who("Bearer " + tokens.make(Caller.of("user_1")))).isEqualTo("user_1");
        assertThat(who("Bearer " + tokens.make(Caller.of("user_2")))).isEqualTo("user_2");
    }

    @Test
    void knowsTheCallerOfAStream() {
        var watched = new ArrayList<String>();
        var calling = with("Bearer " + tokens.make(Caller.of("user_1")));
        ClientCalls.blockingServerStreamingCall(calling.newCall(WATCH, options()), StringValue.of("x"))
                .forEachRemaining(each -> watched.add(each.getValue()));

        assertThat(watched).containsExactly("user_1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer nonsense", "Basic dXNlcjpzZWNyZXQ=", "Bearer e30.e30."})
    void refusesOthers(String header) {
        assertThatThrownBy(() -> who(header)).isInstanceOfSatisfying(StatusRuntimeException.class, e -> {
            assertThat(e.getStatus().getCode()).isEqualTo(Status.Code.UNAUTHENTICATED);
            assertThat(ErrorTable.fromStatus(e)).isInstanceOf(UnauthorizedException.class);
        });
    }

    @Test
    void surroundsEveryServiceByTheModule() throws Exception {
        var decorated =
                Decorator.decorate(TokenInterceptorTest.handler(), List.of(TokenGrpcModule.interceptor(tokens)));
        var other = server(decorated);
        other.start();
        var plain = channel;
        channel = ManagedChannelBuilder.forAddress("localhost", other.port())
                .usePlaintext()
                .build();
        try {
            assertThat(who("Bearer " + tokens.make(Caller.of("user_1")))).isEqualTo("user_1");
            assertThatThrownBy(() -> who("")).isInstanceOf(StatusRuntimeException.class);
        } finally {
            plain.shutdownNow();
            other.stop();
        }
    }

    @Test
    void leavesHealthToEveryone() {
        var health = HealthGrpc.newBlockingStub(channel).withDeadlineAfter(2, TimeUnit.MINUTES);

        assertThat(health.check(HealthCheckRequest.getDefaultInstance()).getStatus())
                .isEqualTo(ServingStatus.NOT_SERVING);
    }

    private String who(String header) {
        return ClientCalls.blockingUnaryCall(with(header), WHO, options(), StringValue.of("x"))
                .getValue();
    }

    private Channel with(String header) {
        var headers = new Metadata();
        if (!header.isEmpty()) {
            headers.put(Metadata.Key.of("authorization", Metadata.ASCII_STRING_MARSHALLER), header);
            headers.put(Metadata.Key.of("caller-id", Metadata.ASCII_STRING_MARSHALLER), "user_9");
        }
        return ClientInterceptors.intercept(channel, MetadataUtils.newAttachHeadersInterceptor(headers));
    }

    private static CallOptions options() {
        return CallOptions.DEFAULT.withDeadlineAfter(2, TimeUnit.MINUTES);
    }

    private static BindableService handler() {
        return () -> ServerServiceDefinition.builder("test.v1.WhoSvc")
                .addMethod(WHO, ServerCalls.asyncUnaryCall(TokenInterceptorTest::answer))
                .addMethod(WATCH, ServerCalls.asyncServerStreamingCall(TokenInterceptorTest::answer))
                .build();
    }

    private GrpcServer server() {
        var handler = handler();
        var guarded = new TokenInterceptor(tokens).around(handler); // add this to the server instead of the handler
        return server(guarded);
    }

    private static GrpcServer server(BindableService guarded) {
        return new GrpcServer(
                ConfigLoader.load(
                        GrpcServerConfig.class, Map.of("GRPC_SERVER_PORT", "0", "GRPC_SERVER_DEADLINE", "10m")),
                List.of(guarded),
                new HealthMonitor(List.of(), Duration.ofSeconds(10)),
                new SimpleMeterRegistry(),
                new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), new ServiceInfo("who", "test")));
    }

    private static void answer(StringValue request, StreamObserver<StringValue> responses) {
        var caller = CallerContext.require();
        assertThat(RequestContext.callerId()).isEqualTo(caller.subject());
        responses.onNext(StringValue.of(caller.subject()));
        responses.onCompleted();
    }

    private static Tokens tokens() {
        var environment = Map.of(
                "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]),
                "TOKEN_ISSUER", "auth",
                "TOKEN_AUDIENCE", "notes");
        return Tokens.of(ConfigLoader.load(TokenConfig.class, environment)).orElseThrow();
    }

    private static MethodDescriptor<StringValue, StringValue> method(String name, MethodDescriptor.MethodType type) {
        var marshaller = ProtoUtils.marshaller(StringValue.getDefaultInstance());
        return MethodDescriptor.newBuilder(marshaller, marshaller)
                .setFullMethodName("test.v1.WhoSvc/" + name)
                .setType(type)
                .build();
    }
}
