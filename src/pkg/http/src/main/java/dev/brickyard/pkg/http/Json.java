package dev.brickyard.pkg.http;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** JSON as we write and read it: names in snake_case, times by RFC 3339 in UTC, no liberties of syntax. */
final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeAdapter(
                    Instant.class, (JsonSerializer<Instant>) (time, type, json) -> new JsonPrimitive(time.toString()))
            .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>)
                    (value, type, json) -> json.serialize(value.orElse(null)))
            .create();

    private Json() {}

    static String write(Object value) {
        return GSON.toJson(value);
    }

    /** The object that {@code text} holds; null if it holds anything else. */
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

    /** What the envelope of a failure tells; null if {@code text} is no such envelope. */
    static @Nullable Problem problem(String text) {
        var envelope = object(text);
        if (envelope == null || !(envelope.get("status") instanceof JsonObject)) {
            return null;
        }
        if (!(envelope.get("data") instanceof JsonObject data)) {
            return null;
        }
        var reason = text(data.get("reason"));
        return reason == null ? null : new Problem(reason, text(data.get("field")));
    }

    private static @Nullable String text(@Nullable JsonElement element) {
        return element instanceof JsonPrimitive primitive && primitive.isString() ? primitive.getAsString() : null;
    }
}
