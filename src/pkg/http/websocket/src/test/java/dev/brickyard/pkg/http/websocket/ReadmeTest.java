package dev.brickyard.pkg.http.websocket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.UnauthorizedException;

class ReadmeTest {
    private record Rooms(Set<WebSocketConnection> connections) {
        void add(WebSocketConnection connection) {
            connections.add(connection);
        }

        void remove(WebSocketConnection connection) {
            connections.remove(connection);
        }

        void broadcast(String text) {
            connections.forEach(connection -> connection.send(text));
        }
    }

    private record Room(Rooms rooms) implements WebSocketEndpoint {
        @Override
        public WebSocketListener accept(Handshake handshake) {
            var name = handshake.query("name").orElseThrow(() -> new UnauthorizedException("who are you?"));
            handshake.caller(name);
            return new Member(rooms, name);
        }
    }

    private static final class Member implements WebSocketListener {
        private final Rooms rooms;
        private final String name;
        private WebSocketConnection connection;

        Member(Rooms rooms, String name) {
            this.rooms = rooms;
            this.name = name;
        }

        @Override
        public void opened(WebSocketConnection opened) {
            connection = opened;
            rooms.add(connection);
        }

        @Override
        public void received(String text) {
            rooms.broadcast(name + ": " + text);
        }

        @Override
        public void closed() {
            rooms.remove(connection);
        }
    }

    @Test
    void x() {
        assertThat(Map.of()).isEmpty();
        await().until(() -> List.of().isEmpty() && new ConcurrentHashMap<>().isEmpty());
    }
}
