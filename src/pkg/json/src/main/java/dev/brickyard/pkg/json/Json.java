package dev.brickyard.pkg.json;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonSerializer;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes JSON.
 *
 * <ul>
 *   <li>Names are in snake_case.
 *   <li>An {@code Instant} is an RFC 3339 time, written in UTC and read with any offset.
 *   <li>A {@code long} is written as a string, because JavaScript rounds numbers beyond 2<sup>53</sup>, and read from a
 *       string or a number.
 *   <li>A {@code BigDecimal} is a string without an exponent, because JavaScript rounds decimals. A {@code LocalDate} and a
 *       {@code UUID} are strings.
 *   <li>A constant of an enum is its name in lower case.
 *   <li>Values of another type are refused, and so are numbers out of range.
 *   <li>Null is written. When a record is read, members that it does not have are ignored, and members whose component
 *       is not {@code @Nullable} must be given.
 *   <li>An {@code Optional} is written as its value or null.
 * </ul>
 */
public final class Json {
    private static final Gson GSON = new GsonBuilder()
            .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
            .setStrictness(Strictness.STRICT)
            .serializeNulls()
            .disableHtmlEscaping()
            .registerTypeAdapter(BigDecimal.class, ScalarAdapter.DECIMAL)
            .registerTypeAdapter(boolean.class, ScalarAdapter.BOOLEAN)
            .registerTypeAdapter(Boolean.class, ScalarAdapter.BOOLEAN)
            .registerTypeAdapter(double.class, ScalarAdapter.DOUBLE)
            .registerTypeAdapter(Double.class, ScalarAdapter.DOUBLE)
            .registerTypeAdapter(int.class, ScalarAdapter.INTEGER)
            .registerTypeAdapter(Integer.class, ScalarAdapter.INTEGER)
            .registerTypeAdapter(Instant.class, ScalarAdapter.INSTANT)
            .registerTypeAdapter(LocalDate.class, ScalarAdapter.DATE)
            .registerTypeAdapter(long.class, ScalarAdapter.LONG)
            .registerTypeAdapter(Long.class, ScalarAdapter.LONG)
            .registerTypeAdapter(String.class, ScalarAdapter.STRING)
            .registerTypeAdapter(UUID.class, ScalarAdapter.UUID)
            .registerTypeHierarchyAdapter(Enum.class, new EnumAdapter())
            .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>)
                    (value, type, json) -> json.serialize(value.orElse(null)))
            .registerTypeAdapterFactory(new RequiredMembers())
            .create();

    private Json() {}

    /**
     * Writes records, maps with string keys, lists, strings, numbers and booleans.
     *
     * @throws IllegalArgumentException if a number is infinite or NaN
     */
    public static String write(@Nullable Object value) {
        return GSON.toJson(value);
    }

    /**
     * Reads a record, or another type that {@link #write} can write.
     *
     * @throws IllegalArgumentException if {@code text} is malformed or does not fit the type; the message is the reason
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            var value = GSON.fromJson(text, type);
            if (value == null) {
                throw new IllegalArgumentException("must not be null");
            }
            return value;
        } catch (JsonParseException e) {
            throw new IllegalArgumentException(reason(e), e);
        }
    }

    /** Parses a JSON object; returns null if {@code text} is anything else. */
    public static @Nullable JsonObject object(String text) {
        try (var reader = new JsonReader(new StringReader(text))) {
            reader.setStrictness(Strictness.STRICT);
            var element = JsonParser.parseReader(reader);
            var complete = reader.peek() == JsonToken.END_DOCUMENT;
            return complete && element.isJsonObject() ? element.getAsJsonObject() : null;
        } catch (IOException | JsonParseException e) {
            return null;
        }
    }

    /** The message of the innermost cause, without Gson's advice to its callers. */
    private static String reason(Throwable thrown) {
        if (thrown instanceof MalformedJsonException || thrown instanceof EOFException) {
            return "malformed JSON";
        }
        var cause = thrown.getCause();
        return cause == null
                ? String.valueOf(thrown.getMessage()).lines().findFirst().orElse("")
                : reason(cause);
    }
}
