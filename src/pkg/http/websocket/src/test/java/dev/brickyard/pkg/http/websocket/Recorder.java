package dev.brickyard.pkg.http.websocket;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Accepts every connection, answers every message with the same text, and records what happens. */
final class Recorder implements WebSocketEndpoint {
    final List<String> events = new CopyOnWriteArrayList<>();
    final List<WebSocketConnection> connections = new CopyOnWriteArrayList<>();

    @Override
    public WebSocketListener accept(Handshake handshake) {
        return new WebSocketListener() {
            private @Nullable WebSocketConnection connection;

            @Override
            public void opened(WebSocketConnection opened) {
                connection = opened;
                connections.add(opened);
                events.add("opened");
            }

            @Override
            public void received(String text) {
                events.add(text);
                Objects.requireNonNull(connection).send(text);
            }

            @Override
            public void closed() {
                events.add("closed");
            }
        };
    }
}
