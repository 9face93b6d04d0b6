package dev.brickyard.pkg.http.websocket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WebSocketsStopTest {
    private final Recorder recorder = new Recorder();

    @Test
    void closesEveryConnection() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_GRACE=10m", "WEBSOCKET_MAX_PER_CALLER=50")) {
            var clients = IntStream.range(0, 50).mapToObj(i -> server.client()).toList();
            await().until(() -> recorder.connections.size() == 50);

            server.webSockets.stop();

            assertThat(clients).allSatisfy(client -> {
                assertThat(client.closedWith()).isEqualTo(1001);
                assertThat(client.reason()).isEqualTo("the server stops, connect again");
            });
            assertThat(Collections.frequency(recorder.events, "closed")).isEqualTo(50);
        }
    }

    @Test
    void refusesNewConnections() throws Exception {
        try (var server = new TestServer(recorder)) {
            server.webSockets.stop();

            var client = RawClient.connect(server.port());
            client.bytes(RawClient.handshake(TestServer.PATH).getBytes(ISO_8859_1));

            assertThat(client.response()).startsWith("HTTP/1.1 503 ").contains("the server stops");
        }
    }

    @Test
    void abortsAConnectionThatDoesNotClose() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_GRACE=100ms", "WEBSOCKET_MAX_QUEUED_BYTES=10000000");
                var client = server.raw()) {
            await().until(() -> recorder.connections.size() == 1);
            recorder.connections.get(0).send("x".repeat(9_000_000));

            server.webSockets.stop();

            client.awaitEnd();
            assertThat(recorder.connections.get(0).send("more")).isFalse();
        }
    }

    @Test
    void callsListenersThatAreStillBusyAfterwards() throws Exception {
        try (var server = new TestServer(recorder, "WEBSOCKET_GRACE=10m")) {
            var client = server.client().send("a");
            await().until(() -> client.texts().equals(List.of("a")));

            server.webSockets.stop();

            assertThat(recorder.events).containsExactly("opened", "a", "closed");
        }
    }
}
