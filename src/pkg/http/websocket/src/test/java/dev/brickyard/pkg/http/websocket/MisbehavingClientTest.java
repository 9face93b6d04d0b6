package dev.brickyard.pkg.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MisbehavingClientTest {
    private static final byte[] NOTHING = {};

    private final Recorder recorder = new Recorder();

    @Test
    void cannotSendALargeMessage() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MAX_MESSAGE_BYTES=1000")) {
            var client = server.client().send("x".repeat(1001));

            assertThat(client.closedWith()).isEqualTo(1009);
            assertThat(client.reason()).isEqualTo("a message exceeds 1000 bytes");
            assertServesOthers(server);
        }
    }

    @Test
    void cannotAnnounceALargeFrame() throws Exception {
        try (var server = new TestServer(recorder);
                var client = server.raw()) {
            client.bytes(RawClient.encode(RawClient.FIN | RawClient.TEXT, 1_000_000_000, new byte[17_000]));

            assertThat(client.closeCode()).isEqualTo(1009);
            assertServesOthers(server);
        }
    }

    @Test
    void cannotSendALargeMessageInFragments() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MAX_MESSAGE_BYTES=1000");
                var client = server.raw()) {
            client.frame(RawClient.TEXT, new byte[600]);
            client.frame(RawClient.CONTINUATION, new byte[600]);

            assertThat(client.closeCode()).isEqualTo(1009);
        }
    }

    @Test
    void cannotSendEndlessEmptyFragments() throws Exception {
        try (var server = new TestServer(recorder);
                var client = server.raw()) {
            client.frame(RawClient.TEXT, NOTHING);
            for (var i = 0; i < 1024; i++) {
                client.frame(RawClient.CONTINUATION, NOTHING);
            }

            assertThat(client.closeCode()).isEqualTo(1008);
        }
    }

    @Test
    void cannotHoldAMessageIncomplete() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_PING_INTERVAL=100ms");
                var client = server.raw()) {
            client.frame(RawClient.TEXT, new byte[600]);

            var frame = client.read();
            while (frame.opCode() == RawClient.PING) {
                client.frame(RawClient.FIN | RawClient.PONG, NOTHING);
                frame = client.read();
            }
            assertThat(frame.payload().getShort()).isEqualTo((short) 1008);
            await().until(() -> server.metric("http.server.websocket.memory") == 0);
        }
    }

    @Test
    void cannotFloodTheServerWithMessages() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MESSAGES_PER_MINUTE=10");
                var client = server.raw()) {
            flood(client, RawClient.encode(RawClient.FIN | RawClient.TEXT, 1, new byte[] {'x'}));

            assertThat(client.closeCode()).isEqualTo(1008);
            await().until(() -> recorder.events.contains("closed"));
            assertThat(recorder.events.stream().filter("x"::equals)).hasSizeLessThan(100);
            assertServesOthers(server);
        }
    }

    @Test
    void cannotFloodTheServerWithPings() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MESSAGES_PER_MINUTE=10");
                var client = server.raw()) {
            flood(client, RawClient.encode(RawClient.FIN | RawClient.PING, 0, NOTHING));

            assertThat(client.closeCode()).isEqualTo(1008);
            assertServesOthers(server);
        }
    }

    @Test
    void cannotFillTheMemoryWithIncompleteMessages() throws Exception {
        try (var server = new TestServer(
                recorder,
                "WEBSOCKET_MAX_MESSAGE_BYTES=1024",
                "WEBSOCKET_MAX_QUEUED_BYTES=1024",
                "WEBSOCKET_MAX_MEMORY_BYTES=2048")) {
            server.raw().frame(RawClient.TEXT, new byte[1000]);
            server.raw().frame(RawClient.TEXT, new byte[1000]);
            await().until(() -> server.metric("http.server.websocket.memory") == 2000);

            server.raw().frame(RawClient.TEXT, new byte[1001]);

            await().until(() -> server.metric("http.server.websocket.closed", "code", "1013") == 1);
            await().until(() -> server.metric("http.server.websocket.memory") == 2001);
            assertServesOthers(server);
        }
    }

    @Test
    void isDroppedInsteadOfOthersWhenTheMemoryIsFull() throws Exception {
        try (var server =
                new TestServer(recorder, "WEBSOCKET_MAX_QUEUED_BYTES=2000000", "WEBSOCKET_MAX_MEMORY_BYTES=2000000")) {
            var slow = server.raw();
            await().until(() -> recorder.connections.size() == 1);
            var message = "x".repeat(10_000);
            while (server.metric("http.server.websocket.memory") < 1_500_000) {
                recorder.connections.get(0).send(message);
            }
            var other = server.client();
            await().until(() -> recorder.connections.size() == 2);

            assertThat(recorder.connections.get(1).send("x".repeat(600_000))).isTrue();

            await().until(() -> other.texts().size() == 1);
            assertThat(recorder.connections.get(0).send("more")).isFalse();
            slow.awaitEnd();
        }
    }

    @Test
    void isDroppedIfItDoesNotRead() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_MAX_QUEUED_BYTES=100000");
                var client = server.raw();
                var lines = new LogLines(Reports.class)) {
            await().until(() -> recorder.connections.size() == 1);
            var connection = recorder.connections.get(0);
            var message = "x".repeat(10_000);

            fill(connection, message);

            assertThat(connection.send("more")).isFalse();
            await().until(() -> recorder.events.contains("closed"));
            await().until(() -> server.metric("http.server.websocket.memory") == 0);
            await().until(() -> server.metric("http.server.websocket.closed", "code", "1013") == 1);
            assertThat(lines.of(Level.WARN))
                    .anyMatch(line -> line.getFormattedMessage()
                            .startsWith("websocket route=/ws/v1 code=1013 by=server duration_ms="));
            client.awaitEnd();
            assertServesOthers(server);
        }
    }

    @Test
    void isDroppedIfItSendsButDoesNotRead() throws Exception {
        try (var server = new TestServer(
                        recorder, "WEBSOCKET_PING_INTERVAL=200ms", "WEBSOCKET_MAX_QUEUED_BYTES=10000000");
                var client = server.raw()) {
            await().until(() -> recorder.connections.size() == 1);
            recorder.connections.get(0).send("x".repeat(9_000_000));

            await().until(() -> {
                sendPong(client);
                return recorder.events.contains("closed");
            });

            await().until(() -> server.metric("http.server.websocket.closed", "code", "1013") == 1);
            await().until(() -> server.metric("http.server.websocket.memory") == 0);
        }
    }

    @Test
    void isDroppedIfItDoesNotAnswerPings() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_PING_INTERVAL=100ms");
                var client = server.raw()) {
            assertThat(client.read().opCode()).isEqualTo(RawClient.PING);

            client.awaitEnd();
            await().until(() -> recorder.events.contains("closed"));
            await().until(() -> server.metric("http.server.websocket.closed", "code", "1006", "by", "client") == 1);
        }
    }

    @Test
    void staysConnectedWhileItAnswersPings() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_PING_INTERVAL=100ms", "WEBSOCKET_MESSAGES_PER_MINUTE=1");
                var client = server.raw()) {
            for (var i = 0; i < 10; i++) {
                assertThat(client.read().opCode()).isEqualTo(RawClient.PING);
                client.frame(RawClient.FIN | RawClient.PONG, NOTHING);
            }

            assertThat(recorder.events).containsExactly("opened");
        }
    }

    @Test
    void cannotSendBinaryMessages() throws Exception {
        assertClosedWith(1003, RawClient.encode(RawClient.FIN | RawClient.BINARY, 1, new byte[1]));
    }

    @Test
    void cannotSendInvalidText() throws Exception {
        assertClosedWith(1007, RawClient.encode(RawClient.FIN | RawClient.TEXT, 2, new byte[] {(byte) 0xc3, 0x28}));
    }

    @Test
    void cannotSendUnmaskedFrames() throws Exception {
        assertClosedWith(1002, new byte[] {(byte) 0x81, 1, 'x'});
    }

    @Test
    void cannotSendCompressedFrames() throws Exception {
        assertClosedWith(1002, RawClient.encode(RawClient.FIN | 0x40 | RawClient.TEXT, 1, new byte[1]));
    }

    @Test
    void cannotSendUnknownFrames() throws Exception {
        assertClosedWith(1002, RawClient.encode(RawClient.FIN | 3, 1, new byte[1]));
    }

    @Test
    void cannotContinueNothing() throws Exception {
        assertClosedWith(1002, RawClient.encode(RawClient.FIN | RawClient.CONTINUATION, 1, new byte[1]));
    }

    @Test
    void cannotSendLargePings() throws Exception {
        assertClosedWith(1002, RawClient.encode(RawClient.FIN | RawClient.PING, 126, new byte[126]));
    }

    @Test
    void mayBreakOffInTheMiddleOfAFrame() throws Exception {
        try (var server = new TestServer(recorder)) {
            try (var client = server.raw()) {
                client.bytes(RawClient.encode(RawClient.FIN | RawClient.TEXT, 1000, new byte[10]));
            }

            await().until(() -> recorder.events.equals(List.of("opened", "closed")));
            await().until(() -> server.metric("http.server.websocket.memory") == 0);
        }
    }

    @Test
    void doesNotDisturbOthersInALargeNumber() throws Exception {
        try (var server = new TestServer(
                recorder, "WEBSOCKET_MAX_PER_CALLER=1000", "WEBSOCKET_MAX_QUEUED_BYTES=20000", "WEBSOCKET_THREADS=2")) {
            var silent = IntStream.range(0, 100).mapToObj(i -> open(server)).toList();
            await().until(() -> recorder.connections.size() == 100);
            var message = "x".repeat(10_000);

            recorder.connections.forEach(connection -> fill(connection, message));

            assertServesOthers(server);
            await().until(() -> server.metric("http.server.websocket.closed", "code", "1013") == 100);
            for (var client : silent) {
                client.close();
            }
        }
    }

    private void assertClosedWith(int code, byte[] bytes) throws Exception {
        try (var server = new TestServer(recorder);
                var client = server.raw()) {
            client.bytes(bytes);

            assertThat(client.closeCode()).isEqualTo(code);
            client.awaitEnd();
            await().until(() -> recorder.events.equals(List.of("opened", "closed")));
            await().until(() -> server.metric("http.server.websocket.closed", "code", Integer.toString(code)) == 1);
        }
    }

    private static void assertServesOthers(TestServer server) throws IOException {
        try (var other = server.raw()) {
            assertThat(other.text("hello").read().text()).isEqualTo("hello");
        }
    }

    /** Sends {@code frame} until the server closes the connection, but at most a million times. */
    private static void flood(RawClient client, byte[] frame) {
        try {
            for (var i = 0; i < 1_000_000; i++) {
                client.bytes(frame);
            }
        } catch (IOException e) {
            // closed
        }
    }

    private static void fill(WebSocketConnection connection, String message) {
        while (connection.send(message)) {
            // until the queue is full
        }
    }

    private static void sendPong(RawClient client) {
        try {
            client.frame(RawClient.FIN | RawClient.PONG, NOTHING);
        } catch (IOException e) {
            // closed
        }
    }

    private static RawClient open(TestServer server) {
        try {
            return server.raw();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
