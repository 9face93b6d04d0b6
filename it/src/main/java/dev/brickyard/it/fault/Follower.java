package dev.brickyard.it.fault;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A client that follows users over a websocket of the gateway, and resumes with its cursor after each interruption. */
final class Follower implements AutoCloseable {

    /** The number of users that a connection may follow beside the caller. */
    static final int MOST = 99;

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration CONFIRMATION = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration CONNECT = Duration.ofSeconds(10);

    private final Gateway gateway;
    private final String caller = Names.next("user_f");
    private final Set<String> keys = new LinkedHashSet<>();
    private final Set<String> confirmed = new HashSet<>();
    private final Map<String, List<Integer>> versions = new HashMap<>();
    private final AtomicInteger interruptions = new AtomicInteger();
    private final AtomicInteger resets = new AtomicInteger();
    private final Thread thread = new Thread(this::run, "follower");
    private @Nullable WebSocket socket;
    private @Nullable String cursor;
    private boolean open;
    private boolean ended;

    /** Starts a client without users. */
    Follower(Gateway gateway) {
        this.gateway = gateway;
        thread.setDaemon(true);
        thread.start();
    }

    /** Follows a user from now on; returns false if the gateway does not confirm that in time. */
    synchronized boolean follow(String id) {
        keys.add(id);
        subscribe(List.of(id));
        var end = System.nanoTime() + CONFIRMATION.toNanos();
        while (!confirmed.contains(id)) {
            var left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                return false;
            }
            pause(left);
        }
        return true;
    }

    synchronized boolean isFull() {
        return keys.size() >= MOST;
    }

    /** Returns the versions of a user in the order of their events. */
    synchronized List<Integer> versions(String id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    /** Returns how often the connection broke. */
    int interruptions() {
        return interruptions.get();
    }

    /** Returns how often the gateway told the client to load its state again. */
    int resets() {
        return resets.get();
    }

    @Override
    public void close() {
        synchronized (this) {
            ended = true;
            if (socket != null) {
                socket.abort();
            }
            open = false;
            notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (connect()) {
            awaitInterruption();
        }
    }

    /** Tries until the connection is open; returns false if this client has ended. */
    private boolean connect() {
        while (true) {
            List<String> followed;
            String after;
            synchronized (this) {
                if (ended) {
                    return false;
                }
                followed = List.copyOf(keys);
                after = cursor;
            }
            try {
                open(followed, after);
                return true;
            } catch (CompletionException notYet) {
                synchronized (this) {
                    pause(PAUSE.toMillis());
                }
            }
        }
    }

    private void open(List<String> followed, @Nullable String after) {
        var query = new ArrayList<String>();
        if (!followed.isEmpty()) {
            query.add("keys=" + String.join(",", followed));
        }
        if (after != null) {
            query.add("after=" + after);
        }
        var address = "ws://127.0.0.1:" + gateway.process().httpPort() + "/public/v1/ws?" + String.join("&", query);
        var opened = HTTP.newWebSocketBuilder()
                .connectTimeout(CONNECT)
                .header("Authorization", "Bearer " + gateway.token(caller))
                .buildAsync(URI.create(address), new Receiver())
                .orTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
                .join();
        synchronized (this) {
            socket = opened;
            if (ended) {
                opened.abort();
            }
            // those that were added while it connected
            var late = new ArrayList<>(keys);
            late.removeAll(followed);
            if (!late.isEmpty()) {
                subscribe(late);
            }
        }
    }

    private synchronized void awaitInterruption() {
        while (open && !ended) {
            pause(0);
        }
    }

    private void subscribe(Collection<String> ids) {
        var current = socket;
        if (current != null && open) {
            var message = new JsonObject();
            var array = new JsonArray();
            ids.forEach(array::add);
            message.addProperty("type", "subscribe");
            message.add("keys", array);
            try {
                current.sendText(message.toString(), true)
                        .orTimeout(CONNECT.toSeconds(), TimeUnit.SECONDS)
                        .join();
            } catch (CompletionException broken) {
                // the next connection follows all users
            }
        }
    }

    private synchronized void interrupted() {
        if (open) {
            open = false;
            interruptions.incrementAndGet();
            notifyAll();
        }
    }

    private synchronized void received(JsonObject message) {
        if (message.has("cursor")) {
            cursor = message.get("cursor").getAsString();
        }
        switch (message.get("type").getAsString()) {
            case "subscribed" -> {
                message.getAsJsonArray("keys").forEach(key -> confirmed.add(key.getAsString()));
                notifyAll();
            }
            case "event" -> keep(message.getAsJsonObject("event"));
            case "reset" -> resets.incrementAndGet();
            default -> {
                // no event
            }
        }
    }

    private void keep(JsonObject event) {
        versions.computeIfAbsent(event.get("id").getAsString(), id -> new ArrayList<>())
                .add(version(event.get("data")));
    }

    private static int version(@Nullable JsonElement user) {
        return user == null || user.isJsonNull()
                ? Subject.DELETED
                : Subject.version(user.getAsJsonObject().get("username").getAsString());
    }

    private void pause(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private final class Receiver implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void onOpen(WebSocket source) {
            synchronized (Follower.this) {
                open = true;
            }
            source.request(1);
        }

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket source, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                received(JsonParser.parseString(text.toString()).getAsJsonObject());
                text.setLength(0);
            }
            source.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket source, int code, String reason) {
            interrupted();
            return null;
        }

        @Override
        public void onError(WebSocket source, Throwable error) {
            interrupted();
        }
    }
}
