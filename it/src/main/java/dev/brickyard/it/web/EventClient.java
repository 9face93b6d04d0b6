package dev.brickyard.it.web;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A client of the websocket of a gateway, which passes its token as a browser does. */
public final class EventClient implements WebSocket.Listener, AutoCloseable {

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private final WebSocket socket;

    private EventClient(int port, String path, String token) {
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .subprotocols("bearer", token)
                .buildAsync(URI.create("ws://127.0.0.1:" + port + path), this)
                .join();
    }

    /** Opens a websocket and waits until it is subscribed. */
    public static EventClient open(int port, String path, String token) {
        var client = new EventClient(port, path, token);
        client.awaitMessage("\"subscribed\"");
        return client;
    }

    /** Waits for a message that contains a text. */
    public void awaitMessage(String text) {
        await().until(() -> received.stream().anyMatch(each -> each.contains(text)));
    }

    /** Returns all messages so far. */
    public List<String> received() {
        return List.copyOf(received);
    }

    /** Returns the cursor of the last message. */
    public String cursor() {
        return received.get(received.size() - 1).replaceAll(".*\"cursor\":\"([^\"]*)\".*", "$1");
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

    @Override
    public void close() {
        socket.abort();
    }
}
