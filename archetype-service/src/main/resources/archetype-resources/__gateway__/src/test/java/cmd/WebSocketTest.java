package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${contractsPackage}.clients.${services.get(0).packageName}.v1.entities.${first};

/** Tests that signed-in callers receive the changes that they follow. */
class WebSocketTest {
    private static RunningGateway gateway;

    @BeforeAll
    static void start() throws Exception {
        gateway = RunningGateway.start(Map.of());
    }

    @AfterAll
    static void stop() throws Exception {
        gateway.stop();
    }

    @Test
    void sendsACallerItsOwnChangesOnly() throws Exception {
        var caller = stored();
        var other = stored();
        var client = Client.open(caller.id(), "");
        client.await("subscribed");

        change(other);
        change(caller);

        client.await("${first.snake}.updated");
        assertThat(client.received.toString()).contains(caller.id()).doesNotContain(other.id());
    }

    @Test
    void sendsWhatAClientSubscribesTo() throws Exception {
        var caller = stored();
        var other = stored();
        var client = Client.open(caller.id(), "");
        client.send("{\"type\":\"subscribe\",\"keys\":[\"" + other.id() + "\"]}");
        client.await("\"" + other.id() + "\"");

        change(other);

        client.await("${first.snake}.updated");
    }

    @Test
    void resumesWhereAClientWas() throws Exception {
        var caller = stored();
        var client = Client.open(caller.id(), "");
        client.await("subscribed");
        var cursor = client.cursor();
        client.socket.abort();

        change(caller);

        var again = Client.open(caller.id(), "?after=" + cursor);
        again.await("${first.snake}.updated");
    }

    @Test
    void refusesAClientWithoutAToken() {
        var request = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(URI.create("ws://127.0.0.1:" + gateway.port() + "/public/v1/ws"), new WebSocket.Listener() {});

        assertThatThrownBy(request::join).hasMessageContaining("WebSocketHandshakeException");
    }

    private static ${first} stored() {
        return gateway.services().sample();
    }

    private static void change(${first} stored) {
        gateway.services().publish(stored, stored);
    }

    private static final class Client implements WebSocket.Listener {
        private final List<String> received = new CopyOnWriteArrayList<>();
        private final StringBuilder message = new StringBuilder();
        private final WebSocket socket;

        private Client(String caller, String query) {
            socket = HttpClient.newHttpClient()
                    .newWebSocketBuilder()
                    .subprotocols("bearer", gateway.tokens().of(caller))
                    .buildAsync(URI.create("ws://127.0.0.1:" + gateway.port() + "/public/v1/ws" + query), this)
                    .join();
        }

        /** Connects as a browser does, with the token as subprotocol. */
        static Client open(String caller, String query) {
            return new Client(caller, query);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
            message.append(data);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            source.request(1);
            return null;
        }

        void send(String text) {
            socket.sendText(text, true).join();
        }

        /** Waits for a message that contains {@code text}. */
        void await(String text) {
            Awaitility.await().until(() -> received.stream().anyMatch(each -> each.contains(text)));
        }

        /** The cursor of the last message. */
        String cursor() {
            return received.get(received.size() - 1).replaceAll(".*\"cursor\":\"([^\"]*)\".*", "$1");
        }
    }
}
