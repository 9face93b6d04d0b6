package dev.brickyard.pkg.kafka.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.http.websocket.WebSocketConfig;
import dev.brickyard.pkg.http.websocket.WebSocketRoute;
import dev.brickyard.pkg.http.websocket.WebSockets;
import dev.brickyard.pkg.kafka.Event;
import dev.brickyard.pkg.kafka.EventProducer;
import dev.brickyard.pkg.kafka.KafkaProducerConfig;
import dev.brickyard.pkg.kafka.testing.KafkaExtension;
import dev.brickyard.pkg.kafka.testing.TestKafka;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;
import dev.brickyard.pkg.token.Caller;
import dev.brickyard.pkg.token.TokenConfig;
import dev.brickyard.pkg.token.Tokens;

@ExtendWith(KafkaExtension.class)
class EventSocketTest {
    private static final String TOPIC = "socket-events";
    private static final FeedAccess ACCESS = (caller, key) -> {
        if (key.equals("unknown")) {
            throw InternalException.temporary("a secret host name", null);
        }
        return key.startsWith("channel_");
    };

    private final String user = "user_" + System.nanoTime();
    private final Map<String, String> environment = new HashMap<>(Map.of(
            "HTTP_SERVER_PORT", "0",
            "TOKEN_ISSUER", "auth",
            "TOKEN_AUDIENCE", "notes",
            "TOKEN_CLOCK_SKEW", "0s",
            "TOKEN_SIGNING_KEY", "a:" + Base64.getEncoder().encodeToString(new byte[32]),
            "WEBSOCKET_PING_INTERVAL", "10m",
            "FEED_WINDOW", "1h",
            "FEED_MAX_KEYS", "3"));
    private final MeterRegistry meters = new SimpleMeterRegistry();
    private final TestKafka kafka;
    private final EventFeed feed;
    private final WebSockets webSockets;
    private final HttpServer server;

    EventSocketTest(TestKafka kafka) {
        this.kafka = kafka;
        environment.putAll(kafka.environment());
        var config = ConfigLoader.load(FeedConfig.class, environment);
        feed = new EventFeed(
                config,
                "user-gtw",
                Map.of(TOPIC, event -> List.of(new FeedEvent(String.valueOf(event.key()), event.payload()))),
                meters);
        var socket = new EventSocket(config, feed, tokens(Instant.now()), ACCESS);
        var httpConfig = ConfigLoader.load(HttpServerConfig.class, environment);
        var tracing =
                new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), new ServiceInfo("user-gtw", "test"));
        webSockets = new WebSockets(
                ConfigLoader.load(WebSocketConfig.class, environment),
                httpConfig,
                Set.of(new WebSocketRoute("/ws/v1", socket)),
                meters,
                tracing);
        server = new HttpServer(httpConfig, List.of(), List.of(webSockets), meters, tracing);
    }

    @BeforeEach
    void start() throws Exception {
        server.start();
        webSockets.start();
    }

    @AfterEach
    void stop() throws Exception {
        webSockets.stop();
        server.stop();
        feed.stop();
    }

    @Test
    void deliversEventsOfTheCallerAndOfFurtherKeys() throws Exception {
        startFeed();
        var client = connect("");
        var subscribed = client.await("subscribed", 1);
        assertThat(subscribed.get("keys").toString()).isEqualTo("[\"" + user + "\"]");
        client.send("{'type':'subscribe','keys':['channel_" + user + "']}");
        assertThat(client.await("subscribed", 2).get("keys").toString()).isEqualTo("[\"channel_" + user + "\"]");

        send(user, "{\"n\":1}");
        send("channel_" + user, "{\"n\":2}");
        send("other_" + user, "{\"n\":3}");
        client.await("event", 2);
        client.send("{'type':'unsubscribe','keys':['channel_" + user + "','" + user + "']}");
        assertThat(client.await("unsubscribed", 1).get("keys").toString()).isEqualTo("[\"channel_" + user + "\"]");
        send("channel_" + user, "{\"n\":4}");
        send(user, "{\"n\":5}");
        client.await("event", 3);

        assertThat(client.events()).containsExactlyInAnyOrder("{\"n\":1}", "{\"n\":2}", "{\"n\":5}");
        assertThat(client.of("error")).isEmpty();
    }

    @Test
    void resumesFromACursor() throws Exception {
        startFeed();
        var client = connect("");
        client.await("subscribed", 1);
        send(user, "{\"n\":1}");
        var cursor = client.await("event", 1).get("cursor").getAsString();
        client.abort();
        send(user, "{\"n\":2}");
        send("channel_" + user, "{\"n\":3}");

        var resumed = connect("?after=" + cursor);
        resumed.await("subscribed", 1);
        resumed.send("{'type':'subscribe','keys':['channel_" + user + "'],'after':'" + cursor + "'}");
        resumed.await("subscribed", 2);
        await().until(() -> resumed.events().size() == 2);

        assertThat(resumed.events()).containsExactly("{\"n\":2}", "{\"n\":3}");
        assertThat(resumed.of("reset")).isEmpty();
    }

    @Test
    void resumesAllKeysWhenItConnects() throws Exception {
        startFeed();
        var channel = "channel_" + user;
        var client = connect("?keys=" + channel);
        assertThat(client.await("subscribed", 1).get("keys").toString())
                .isEqualTo("[\"" + user + "\",\"" + channel + "\"]");
        send(channel, "{\"n\":1}");
        var cursor = client.await("event", 1).get("cursor").getAsString();
        client.abort();
        send(channel, "{\"n\":2}");

        var resumed = connect("?keys=" + channel + "&after=" + cursor);
        resumed.await("subscribed", 1);

        assertThat(resumed.events()).containsExactly("{\"n\":2}");
    }

    @Test
    void refusesKeysThatTheCallerMayNotFollow() throws Exception {
        startFeed();

        assertThat(status(authorized(), "?keys=user_of_another")).isEqualTo(403);
        assertThat(status(authorized(), "?keys=unknown")).isEqualTo(503);
        assertThat(status(authorized(), "?keys=channel_1,,channel_2")).isEqualTo(400);
        assertThat(status(authorized(), "?keys=channel_1,channel_2,channel_3")).isEqualTo(400);
    }

    @Test
    void resetsAClientWithAnUnknownCursor() throws Exception {
        startFeed();

        var client = connect("?after=unknown");
        client.await("subscribed", 1);

        assertThat(client.messages()).hasSize(2).first().asString().startsWith("{\"type\":\"reset\",\"cursor\":\"");
    }

    @Test
    void takesTheTokenFromTheSubprotocolsOfBrowsers() throws Exception {
        startFeed();

        var client = connect(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("bearer", tokens(Instant.now()).make(Caller.of(user))));

        client.await("subscribed", 1);
        assertThat(client.protocol()).isEqualTo("bearer");
    }

    @Test
    void refusesClientsWithoutAValidToken() throws Exception {
        startFeed();
        var old = tokens(Instant.now().minus(Duration.ofHours(1))).make(Caller.of(user));

        assertThat(status(HttpClient.newHttpClient().newWebSocketBuilder())).isEqualTo(401);
        assertThat(status(HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", "Bearer wrong")))
                .isEqualTo(401);
        assertThat(status(HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", "Bearer " + old)))
                .isEqualTo(401);
        assertThat(status(HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("bearer")))
                .isEqualTo(401);
        assertThat(status(HttpClient.newHttpClient().newWebSocketBuilder().subprotocols("bearer", "wrong")))
                .isEqualTo(401);
    }

    @Test
    void refusesClientsBeforeTheFeedHasConnected() {
        assertThat(status(authorized())).isEqualTo(503);
    }

    @Test
    void closesTheConnectionWhenTheTokenExpires() throws Exception {
        startFeed();
        // expires two seconds from now
        var token = tokens(Instant.now().minus(Duration.ofMinutes(15)).plusSeconds(2))
                .make(Caller.of(user));

        var client =
                connect(HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", "Bearer " + token));

        assertThat(client.awaitClose()).isEqualTo(4401);
        await().until(() -> feedSubscriptions() == 0);
    }

    @Test
    void reportsInvalidMessagesAndGoesOn() throws Exception {
        startFeed();
        var client = connect("");
        client.send("no JSON");
        client.send("{'type':'publish','keys':['channel_1']}");
        client.send("{'type':'subscribe'}");
        client.send("{'type':'subscribe','keys':[]}");
        client.send("{'type':'subscribe','keys':[null]}");
        client.send("{'type':'subscribe','keys':[1]}");
        client.send("{'type':'subscribe','keys':['user_of_another']}");
        client.send("{'type':'subscribe','keys':['unknown']}");
        client.send("{'type':'subscribe','keys':['channel_1','channel_2','channel_3']}");
        client.send("{'type':'subscribe','keys':['channel_1','channel_2','" + user + "'],'unknown':1}");

        client.await("subscribed", 2);
        var reasons = client.of("error").stream()
                .map(error -> error.get("reason").getAsString())
                .toList();
        assertThat(reasons)
                .hasSize(9)
                .contains(
                        "malformed JSON",
                        "type must be subscribe or unsubscribe",
                        "keys must be strings of 1 to 200 characters, at least one",
                        "you may not follow user_of_another",
                        "temporarily unavailable, try again",
                        "keys must be at most 3, including your own id");
    }

    @Test
    void deliversInOrderToManyClients() throws Exception {
        startFeed();
        var channel = "channel_" + user;
        var clients = IntStream.range(0, 15).mapToObj(i -> connect("")).toList();
        clients.forEach(client -> client.send("{'type':'subscribe','keys':['" + channel + "']}"));
        clients.forEach(client -> client.await("subscribed", 2));

        var payloads =
                IntStream.range(0, 200).mapToObj(i -> "{\"n\":" + i + "}").toList();
        send(channel, payloads.toArray(String[]::new));

        clients.forEach(client -> client.await("event", 200));
        assertThat(clients).allSatisfy(client -> assertThat(client.events()).isEqualTo(payloads));
    }

    private double feedSubscriptions() {
        return meters.get("feed.subscriptions").gauge().value();
    }

    private void startFeed() {
        feed.start();
        await().ignoreExceptions().until(() -> {
            feed.check();
            return true;
        });
    }

    private SocketClient connect(String query) {
        return connect(authorized(), query);
    }

    private SocketClient connect(WebSocket.Builder builder) {
        return connect(builder, "");
    }

    private SocketClient connect(WebSocket.Builder builder, String query) {
        var client = new SocketClient();
        var uri = URI.create("ws://127.0.0.1:" + server.port() + "/ws/v1" + query);
        client.connected(builder.buildAsync(uri, client).join());
        return client;
    }

    private WebSocket.Builder authorized() {
        var token = tokens(Instant.now()).make(Caller.of(user));
        return HttpClient.newHttpClient().newWebSocketBuilder().header("Authorization", "Bearer " + token);
    }

    private int status(WebSocket.Builder builder) {
        return status(builder, "");
    }

    private int status(WebSocket.Builder builder, String query) {
        try {
            connect(builder, query);
            return 101;
        } catch (CompletionException e) {
            if (e.getCause() instanceof WebSocketHandshakeException refused) {
                return refused.getResponse().statusCode();
            }
            throw e;
        }
    }

    private Tokens tokens(Instant now) {
        return Tokens.of(ConfigLoader.load(TokenConfig.class, environment), () -> now)
                .orElseThrow();
    }

    private void send(String key, String... payloads) throws Exception {
        var producer = new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, kafka.environment()), "note-svc");
        producer.send(List.of(payloads).stream()
                .map(payload -> new Event(TOPIC, key, "note.created", payload))
                .toList());
        producer.stop();
    }
}
