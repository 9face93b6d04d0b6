package dev.brickyard.pkg.json;

import com.google.gson.JsonSyntaxException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads and writes values without parts; unlike Gson's own adapters, it converts no other types and rounds no numbers. */
final class ScalarAdapter<T> extends TypeAdapter<@Nullable T> {
    static final ScalarAdapter<Boolean> BOOLEAN =
            new ScalarAdapter<>("true or false", Set.of(JsonToken.BOOLEAN), JsonReader::nextBoolean, JsonWriter::value);
    static final ScalarAdapter<LocalDate> DATE = new ScalarAdapter<>(
            "a date such as 2026-01-31",
            Set.of(JsonToken.STRING),
            in -> LocalDate.parse(in.nextString()),
            (out, date) -> out.value(date.toString()));
    static final ScalarAdapter<BigDecimal> DECIMAL = new ScalarAdapter<>(
            "a decimal number in a string, such as \"12.50\"",
            Set.of(JsonToken.STRING),
            in -> decimal(in.nextString()),
            (out, decimal) -> out.value(decimal.toPlainString()));
    static final ScalarAdapter<Double> DOUBLE = new ScalarAdapter<>(
            "a number", Set.of(JsonToken.NUMBER), in -> Double.valueOf(in.nextString()), JsonWriter::value);
    static final ScalarAdapter<Instant> INSTANT = new ScalarAdapter<>(
            "a time such as 2026-01-02T03:04:05Z",
            Set.of(JsonToken.STRING),
            in -> OffsetDateTime.parse(in.nextString()).toInstant(),
            (out, time) -> out.value(time.toString()));
    static final ScalarAdapter<Integer> INTEGER = new ScalarAdapter<>(
            "a 32-bit integer", Set.of(JsonToken.NUMBER), in -> Integer.valueOf(in.nextString()), JsonWriter::value);
    static final ScalarAdapter<Long> LONG = new ScalarAdapter<>(
            "a 64-bit integer",
            Set.of(JsonToken.STRING, JsonToken.NUMBER),
            in -> Long.valueOf(in.nextString()),
            (out, number) -> out.value(number.toString()));
    static final ScalarAdapter<String> STRING =
            new ScalarAdapter<>("a string", Set.of(JsonToken.STRING), JsonReader::nextString, JsonWriter::value);
    static final ScalarAdapter<UUID> UUID = new ScalarAdapter<>(
            "a UUID such as 123e4567-e89b-12d3-a456-426614174000",
            Set.of(JsonToken.STRING),
            in -> uuid(in.nextString()),
            (out, uuid) -> out.value(uuid.toString()));

    // an exponent of nine digits would need gigabytes when written in full
    private static final int LONGEST_DECIMAL = 64;

    private final String rule;
    private final Set<JsonToken> tokens;
    private final Reading<T> reading;
    private final Writing<T> writing;

    private ScalarAdapter(String rule, Set<JsonToken> tokens, Reading<T> reading, Writing<T> writing) {
        this.rule = rule;
        this.tokens = tokens;
        this.reading = reading;
        this.writing = writing;
    }

    private interface Reading<T> {
        T read(JsonReader in) throws IOException;
    }

    private interface Writing<T> {
        void write(JsonWriter out, T value) throws IOException;
    }

    private static BigDecimal decimal(String text) {
        var decimal = text.length() <= LONGEST_DECIMAL ? new BigDecimal(text) : null;
        if (decimal == null || Math.abs((long) decimal.scale()) > LONGEST_DECIMAL) {
            throw new NumberFormatException("too long");
        }
        return decimal;
    }

    private static UUID uuid(String text) {
        var uuid = java.util.UUID.fromString(text);
        // the JDK also reads UUIDs without leading zeros
        if (!uuid.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException("too short");
        }
        return uuid;
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            writing.write(out, value);
        }
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        var token = in.peek();
        if (token == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        var path = in.getPath();
        if (!tokens.contains(token)) {
            throw new JsonSyntaxException(path + " must be " + rule);
        }
        try {
            return reading.read(in);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new JsonSyntaxException(path + " must be " + rule);
        }
    }
}
