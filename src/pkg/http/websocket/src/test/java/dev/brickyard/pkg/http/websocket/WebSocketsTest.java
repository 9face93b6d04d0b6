package dev.brickyard.pkg.http.websocket;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.net.http.HttpClient;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.observability.RequestContext;

class WebSocketsTest {
    private final Recorder recorder = new Recorder();

    @Test
    void exchangesMessages() throws Exception {
        try (var server = new TestServer(recorder)) {
            var client = server.client().send("hello").send("héllo 🙂").send("");

            await().until(() -> client.texts().equals(List.of("hello", "héllo 🙂", "")));
            client.socket().sendClose(1000, "done").join();
            assertThat(client.closedWith()).isEqualTo(1000);
            await().untilAsserted(() ->
                    assertThat(recorder.events).containsExactly("opened", "hello", "héllo 🙂", "", "closed"));
        }
    }

    @Test
    void sendsFromAnyThreadInOrder() throws Exception {
        try (var server = new TestServer(recorder)) {
            var client = server.client();
            await().until(() -> recorder.connections.size() == 1);
            var texts = IntStream.range(0, 1000).mapToObj(Integer::toString).toList();

            texts.forEach(
                    text -> assertThat(recorder.connections.get(0).send(text)).isTrue());

            await().until(() -> client.texts().equals(texts));
            assertThat(server.metric("http.server.websocket.messages", "direction", "sent"))
                    .isEqualTo(1000);
            await().until(() -> server.metric("http.server.websocket.memory") == 0);
        }
    }

    @Test
    void acceptsFragmentedMessages() throws Exception {
        try (var server = new TestServer(recorder);
                var client = server.raw()) {
            var bytes = "héllo".getBytes(UTF_8);

            client.frame(RawClient.TEXT, Arrays.copyOfRange(bytes, 0, 2));
            client.frame(RawClient.FIN | RawClient.PING, new byte[] {7});
            client.frame(RawClient.CONTINUATION, Arrays.copyOfRange(bytes, 2, 4));
            client.frame(RawClient.FIN | RawClient.CONTINUATION, Arrays.copyOfRange(bytes, 4, 6));

            var pong = client.read();
            assertThat(pong.opCode()).isEqualTo(RawClient.PONG);
            assertThat(pong.payload().get()).isEqualTo((byte) 7);
            assertThat(client.read().text()).isEqualTo("héllo");
        }
    }

    @Test
    void acceptsMessagesUpToTheLimit() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MAX_MESSAGE_BYTES=20000")) {
            var client = server.client().send("x".repeat(20_000));

            await().until(() -> client.texts().equals(List.of("x".repeat(20_000))));
        }
    }

    @Test
    void readsTheNextMessageWhenTheListenerReturns() throws Exception {
        var release = new CountDownLatch(1);
        var received = new CopyOnWriteArrayList<String>();
        WebSocketEndpoint slow = handshake -> new WebSocketListener() {
            @Override
            public void opened(WebSocketConnection connection) {}

            @Override
            public void received(String text) {
                received.add(text);
                if (text.equals("wait")) {
                    awaitUninterruptibly(release);
                }
            }
        };
        try (var server = new TestServer(slow)) {
            server.client().send("wait").send("next");
            await().until(() -> received.contains("wait"));
            var other = server.client().send("other");
            await().until(() -> received.contains("other"));
            assertThat(received).containsExactly("wait", "other");
            assertThat(other.isClosed()).isFalse();

            release.countDown();

            await().until(() -> received.equals(List.of("wait", "other", "next")));
        }
    }

    @Test
    void closesAConnectionAfterItsMessages() throws Exception {
        try (var server = new TestServer(recorder)) {
            var client = server.client();
            await().until(() -> recorder.connections.size() == 1);
            var connection = recorder.connections.get(0);

            connection.send("last");
            connection.close(4401, "the token expired");
            connection.close(4402, "ignored");

            assertThat(client.closedWith()).isEqualTo(4401);
            assertThat(client.reason()).isEqualTo("the token expired");
            assertThat(client.texts()).containsExactly("last");
            await().until(() -> recorder.events.contains("closed"));
            assertThat(connection.send("more")).isFalse();
            assertThat(server.metric("http.server.websocket.closed", "code", "4401", "by", "server"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> connection.close(1005, "")).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void countsConnections() throws Exception {
        try (var server = new TestServer(recorder)) {
            var client = server.client();
            await().until(() -> server.metric("http.server.websocket.connections") == 1);

            client.socket().abort();

            await().until(() -> server.metric("http.server.websocket.connections") == 0);
            await().until(() -> server.metric("http.server.websocket.closed", "code", "1006", "by", "client") == 1);
            assertThat(server.metric("http.server.websocket.handshakes", "http.response.status_code", "101"))
                    .isEqualTo(1);
        }
    }

    @Test
    void keepsSilentConnectionsLongerThanThoseOfRequests() throws Exception {
        try (var server = new TestServer(recorder, "HTTP_SERVER_IDLE_TIMEOUT=100ms")) {
            var client = server.client();
            try (var idle = RawClient.connect(server.port())) {
                idle.bytes("GET / HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
                idle.awaitEnd();
            }

            client.send("hello");

            await().until(() -> client.texts().equals(List.of("hello")));
        }
    }

    @Test
    void closesTheConnectionOfAListenerThatFails() throws Exception {
        WebSocketEndpoint failing = handshake -> new WebSocketListener() {
            @Override
            public void opened(WebSocketConnection connection) {}

            @Override
            public void received(String text) {
                throw new IllegalStateException("secret");
            }
        };
        try (var server = new TestServer(failing);
                var lines = new LogLines(Reports.class)) {
            var client = server.client().send("hello");

            assertThat(client.closedWith()).isEqualTo(1011);
            assertThat(client.reason()).isEqualTo("internal error");
            assertThat(lines.of(Level.ERROR))
                    .singleElement()
                    .satisfies(line ->
                            assertThat(line.getThrowableProxy().getMessage()).isEqualTo("secret"));
        }
    }

    @Test
    void listenersSeeTheRequestId() throws Exception {
        var ids = new CopyOnWriteArrayList<String>();
        WebSocketEndpoint endpoint = handshake -> {
            ids.add(handshake.requestId());
            ids.add(String.valueOf(RequestContext.requestId()));
            return new WebSocketListener() {
                @Override
                public void opened(WebSocketConnection connection) {
                    ids.add(String.valueOf(RequestContext.requestId()));
                }

                @Override
                public void received(String text) {
                    ids.add(String.valueOf(RequestContext.requestId()));
                }
            };
        };
        try (var server = new TestServer(endpoint)) {
            server.client(HttpClient.newHttpClient().newWebSocketBuilder().header("X-Request-Id", "abc"))
                    .send("x");

            await().until(() -> ids.equals(List.of("abc", "abc", "abc", "abc")));
        }
    }

    @Test
    void logsFailuresOnly() throws Exception {
        try (var server = new TestServer(recorder);
                var lines = new LogLines(Reports.class)) {
            var client = server.client();
            client.socket().sendClose(1000, "").join();
            client.closedWith();
            server.client().socket().sendBinary(ByteBuffer.allocate(1), true).join();

            await().until(() -> lines.events().size() == 1);
            assertThat(lines.events().get(0).getFormattedMessage())
                    .startsWith("websocket route=/ws/v1 code=1003 by=server duration_ms=");
        }
    }

    @Test
    void logsEveryHandshakeAndConnectionIfConfigured() throws Exception {
        try (var server = new TestServer(recorder, "HTTP_SERVER_LOG_REQUESTS=all");
                var lines = new LogLines(Reports.class)) {
            var client = server.client();
            client.socket().sendClose(4999, "").join();
            client.closedWith();

            await().until(() -> lines.events().size() == 2);
            assertThat(lines.events().get(0).getFormattedMessage())
                    .startsWith("method=GET route=/ws/v1 status=101 duration_ms=");
            assertThat(lines.events().get(1).getFormattedMessage())
                    .startsWith("websocket route=/ws/v1 code=other by=client duration_ms=");
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
