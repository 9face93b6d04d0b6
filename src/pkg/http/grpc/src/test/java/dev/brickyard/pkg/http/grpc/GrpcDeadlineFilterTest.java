package dev.brickyard.pkg.http.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.StringValue;
import io.grpc.BindableService;
import io.grpc.CallOptions;
import io.grpc.Context;
import io.grpc.ManagedChannel;
import io.grpc.MethodDescriptor;
import io.grpc.ServerServiceDefinition;
import io.grpc.protobuf.ProtoUtils;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.ServerCalls;
import io.grpc.stub.StreamObserver;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.NotFoundException;
import dev.brickyard.pkg.grpc.GrpcChannels;
import dev.brickyard.pkg.grpc.GrpcClientConfig;
import dev.brickyard.pkg.grpc.GrpcServer;
import dev.brickyard.pkg.grpc.GrpcServerConfig;
import dev.brickyard.pkg.grpc.Unary;
import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.http.Route;
import dev.brickyard.pkg.lifecycle.Decorator;
import dev.brickyard.pkg.lifecycle.HealthMonitor;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;
import dev.brickyard.pkg.token.http.TokenFilter;

class GrpcDeadlineFilterTest {
    private static final MethodDescriptor<StringValue, StringValue> ASK = MethodDescriptor.newBuilder(
                    ProtoUtils.marshaller(StringValue.getDefaultInstance()),
                    ProtoUtils.marshaller(StringValue.getDefaultInstance()))
            .setFullMethodName("test.v1.TextSvc/Ask")
            .setType(MethodDescriptor.MethodType.UNARY)
            .build();

    private final Tracing tracing =
            new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), new ServiceInfo("notes", "test"));
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile UnaryOperator<String> service = text -> text;
    private GrpcServer called;
    private ManagedChannel channel;
    private final List<HttpServer> servers = new ArrayList<>();

    @BeforeEach
    void start() throws Exception {
        called = new GrpcServer(
                ConfigLoader.load(
                        GrpcServerConfig.class, Map.of("GRPC_SERVER_PORT", "0", "GRPC_SERVER_DEADLINE", "20m")),
                List.of(textService()),
                new HealthMonitor(List.of(), Duration.ofSeconds(10)),
                new SimpleMeterRegistry(),
                tracing);
        called.start();
        channel = open(called.port());
    }

    @AfterEach
    void stop() throws Exception {
        for (var server : servers) {
            server.stop();
        }
        channel.shutdownNow();
        called.stop();
    }

    @Test
    void boundsTheCallsOfAHandlerByTheDeadlineOfTheRequest() throws Exception {
        service = text -> String.valueOf(remaining());
        start("5m", request -> Answer.ok(ask(CallOptions.DEFAULT)));

        assertThat(Long.parseLong(data(get(""))))
                .isBetween(1L, Duration.ofMinutes(5).toMillis());
    }

    @Test
    void leavesAnEarlierDeadlineOfACallAlone() throws Exception {
        service = text -> String.valueOf(remaining());
        start("5m", request -> Answer.ok(ask(CallOptions.DEFAULT.withDeadlineAfter(1, TimeUnit.MINUTES))));

        assertThat(Long.parseLong(data(get(""))))
                .isBetween(1L, Duration.ofMinutes(1).toMillis());
    }

    @Test
    void answers503AndCancelsTheCallAtTheDeadline() throws Exception {
        var cancelled = new CompletableFuture<Boolean>();
        service = text -> {
            Context.current().addListener(context -> cancelled.complete(true), Runnable::run);
            await().until(() -> Context.current().isCancelled());
            return text;
        };
        start("500ms", request -> Answer.ok(ask(CallOptions.DEFAULT)));

        assertThat(get("").statusCode()).isEqualTo(503);
        assertThat(cancelled.get(5, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void answers503IfTheServiceIsDown() throws Exception {
        channel.shutdownNow();
        channel = open(unusedPort());
        start("5m", request -> Answer.ok(ask(CallOptions.DEFAULT)));

        var response = get("");

        assertThat(response.statusCode()).isEqualTo(503);
        assertThat(response.headers().firstValue("Retry-After")).isPresent();
        assertThat(response.body())
                .contains("temporarily unavailable, try again")
                .doesNotContain("localhost");
    }

    @Test
    void answersTheErrorOfTheService() throws Exception {
        service = text -> {
            throw new NotFoundException("text not found");
        };
        start("5m", request -> Answer.ok(ask(CallOptions.DEFAULT)));

        var response = get("");

        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("text not found");
    }

    @Test
    void sendsTheIdOfTheAuthenticatedCaller() throws Exception {
        service = text -> String.valueOf(RequestContext.callerId());
        start("5m", request -> Answer.ok(ask(CallOptions.DEFAULT)));

        assertThat(data(get(tokens().make(Caller.of("user_1"))))).isEqualTo("user_1");
        assertThat(data(get(""))).isEqualTo("null");
    }

    @Test
    void cancelsCallsThatOutliveTheHandler() throws Exception {
        var cancelled = new CompletableFuture<Boolean>();
        var begun = new CompletableFuture<Boolean>();
        service = text -> {
            Context.current().addListener(context -> cancelled.complete(true), Runnable::run);
            begun.complete(true);
            await().until(() -> Context.current().isCancelled());
            return text;
        };
        start("5m", request -> {
            var call = channel.newCall(ASK, CallOptions.DEFAULT);
            var unused = ClientCalls.futureUnaryCall(call, StringValue.of("x"));
            return Answer.ok(begun.get(5, TimeUnit.MINUTES));
        });

        assertThat(get("").statusCode()).isEqualTo(200);
        assertThat(cancelled.get(5, TimeUnit.MINUTES)).isTrue();
    }

    private void start(String deadline, Handler handler) throws Exception {
        var route = Decorator.decorate(Route.get("/public/v1/texts", handler), List.of(HttpGrpcModule.deadlines()))
                .behind(TokenFilter.optional(tokens()));
        var server = new HttpServer(
                ConfigLoader.load(
                        HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0", "HTTP_SERVER_DEADLINE", deadline)),
                List.of(route),
                new SimpleMeterRegistry(),
                tracing);
        server.start();
        servers.add(server);
    }

    private HttpResponse<String> get(String token) throws Exception {
        var request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + servers.get(0).port() + "/public/v1/texts"))
                .timeout(Duration.ofMinutes(5));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String data(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        var body = response.body();
        return body.substring(body.indexOf("\"data\":\"") + 8, body.length() - 2);
    }

    private String ask(CallOptions options) {
        return ClientCalls.blockingUnaryCall(channel, ASK, options, StringValue.of("x"))
                .getValue();
    }

    private static long remaining() {
        var deadline = Context.current().getDeadline();
        return deadline == null ? -1 : deadline.timeRemaining(TimeUnit.MILLISECONDS);
    }

    private BindableService textService() {
        return () -> ServerServiceDefinition.builder("test.v1.TextSvc")
                .addMethod(ASK, ServerCalls.asyncUnaryCall(this::answer))
                .build();
    }

    private void answer(StringValue request, StreamObserver<StringValue> responses) {
        Unary.reply(responses, StringValue.of(service.apply(request.getValue())));
    }

    private static ManagedChannel open(int port) {
        var config = new GrpcClientConfig("localhost:" + port, Duration.ofMinutes(10), true, 1000);
        return GrpcChannels.open(config, "test.v1.TextSvc", Set.of("Ask"), new SimpleMeterRegistry());
    }

    private static int unusedPort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static Tokens tokens() {
        var environment = Map.of(
                "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]),
                "TOKEN_ISSUER", "auth",
                "TOKEN_AUDIENCE", "notes");
        return Tokens.of(ConfigLoader.load(TokenConfig.class, environment)).orElseThrow();
    }
}
