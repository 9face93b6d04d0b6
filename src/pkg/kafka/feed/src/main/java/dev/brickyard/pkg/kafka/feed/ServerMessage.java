package dev.brickyard.pkg.kafka.feed;

import java.util.Collection;

import dev.brickyard.pkg.json.Json;

/** The messages to clients, as JSON. Cursors need no escaping, and the text of an event is JSON. */
final class ServerMessage {
    private ServerMessage() {}

    static String event(Delivery delivery) {
        return "{\"type\":\"event\",\"cursor\":\"" + delivery.cursor() + "\",\"event\":" + delivery.text() + "}";
    }

    static String subscribed(Collection<String> keys, String cursor) {
        return "{\"type\":\"subscribed\",\"keys\":" + Json.write(keys) + ",\"cursor\":\"" + cursor + "\"}";
    }

    static String unsubscribed(Collection<String> keys) {
        return "{\"type\":\"unsubscribed\",\"keys\":" + Json.write(keys) + "}";
    }

    static String cursor(String cursor) {
        return "{\"type\":\"cursor\",\"cursor\":\"" + cursor + "\"}";
    }

    static String reset(String cursor) {
        return "{\"type\":\"reset\",\"cursor\":\"" + cursor + "\"}";
    }

    static String error(String reason) {
        return "{\"type\":\"error\",\"reason\":" + Json.write(reason) + "}";
    }
}
