package dev.brickyard.pkg.kafka.feed;

import com.google.gson.JsonObject;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.json.Json;

/** A client of an {@link EventSocket}, which records all messages. */
final class SocketClient implements WebSocket.Listener {
    private final List<String> messages = new CopyOnWriteArrayList<>();
    private final StringBuilder part = new StringBuilder();
    private volatile int closeCode;
    private @Nullable WebSocket socket;

    void connected(WebSocket opened) {
        socket = opened;
    }

    String protocol() {
        return Objects.requireNonNull(socket).getSubprotocol();
    }

    void send(String json) {
        Objects.requireNonNull(socket).sendText(json.replace('\'', '"'), true).join();
    }

    void abort() {
        Objects.requireNonNull(socket).abort();
    }

    /** Waits for a number of messages of a type, and returns the last of them. */
    JsonObject await(String type, int count) {
        Awaitility.await().until(() -> of(type).size() >= count);
        return of(type).get(count - 1);
    }

    int awaitClose() {
        Awaitility.await().until(() -> closeCode != 0);
        return closeCode;
    }

    /** Returns the messages of a type. */
    List<JsonObject> of(String type) {
        return messages.stream()
                .map(text -> Objects.requireNonNull(Json.object(text)))
                .filter(message -> message.get("type").getAsString().equals(type))
                .toList();
    }

    /** Returns the contents of all events. */
    List<String> events() {
        return of("event").stream()
                .map(message -> message.get("event").toString())
                .toList();
    }

    List<String> messages() {
        return messages;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        part.append(data);
        if (last) {
            messages.add(part.toString());
            part.setLength(0);
        }
        from.request(1);
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        closeCode = code;
        return null;
    }
}
