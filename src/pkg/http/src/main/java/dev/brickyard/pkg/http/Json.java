package dev.brickyard.pkg.http;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializer;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.lifecycle.ComponentHealth.State;

/** Reads and writes JSON: names in snake_case, RFC 3339 times in UTC, strict syntax. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeAdapter(
                    Instant.class, (JsonSerializer<Instant>) (time, type, json) -> new JsonPrimitive(time.toString()))
            .registerTypeAdapter(State.class, (JsonSerializer<State>)
                    (state, type, json) -> new JsonPrimitive(state.name().toLowerCase(Locale.ROOT)))
            .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>)
                    (value, type, json) -> json.serialize(value.orElse(null)))
            .create();

    private Json() {}

    static String write(Object value) {
        return GSON.toJson(value);
    }

    /** Parses a JSON object; returns null if {@code text} is anything else. */
    static @Nullable JsonObject object(String text) {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            var element = JsonParser.parseReader(reader);
            var complete = reader.peek() == JsonToken.END_DOCUMENT;
            return complete && element.isJsonObject() ? element.getAsJsonObject() : null;
        } catch (IOException | JsonParseException e) {
            return null;
        }
    }

    /** Returns the data of an envelope; an empty object if {@code text} is not an envelope with a data object. */
    static JsonObject data(String text) {
        var envelope = object(text);
        if (envelope == null || !(envelope.get("status") instanceof JsonObject)) {
            return new JsonObject();
        }
        return envelope.get("data") instanceof JsonObject data ? data : new JsonObject();
    }

    /** Returns a string field; null if it is absent or not a string. */
    static @Nullable String text(JsonObject object, String field) {
        var value = object.get(field);
        return value instanceof JsonPrimitive text && text.isString() ? text.getAsString() : null;
    }
}
