package dev.brickyard.pkg.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.json.Json;

/** A JSON object in a request body. The value of a null or absent field is null. */
public final class JsonBody {
    private final JsonObject fields;

    private JsonBody(JsonObject fields) {
        this.fields = fields;
    }

    /**
     * Parses a JSON object.
     *
     * @throws BadRequestException if {@code text} is anything else
     */
    public static JsonBody parse(String text) {
        var object = Json.object(text);
        if (object == null) {
            throw new BadRequestException("body", "must be a JSON object");
        }
        return new JsonBody(object);
    }

    /** Returns whether the body contains a field, which may be null. In a merge patch, null clears a field. */
    public boolean has(String field) {
        return fields.has(field);
    }

    /**
     * Returns a string field.
     *
     * @throws BadRequestException if the field is not a string
     */
    public @Nullable String text(String field) {
        return element(field).text();
    }

    /**
     * Returns a boolean field.
     *
     * @throws BadRequestException if the field is not a boolean
     */
    public @Nullable Boolean bool(String field) {
        return element(field).bool();
    }

    /**
     * Returns a 32-bit integer field.
     *
     * @throws BadRequestException if the field is not a 32-bit integer
     */
    public @Nullable Integer int32(String field) {
        return element(field).int32();
    }

    /**
     * Returns a 64-bit integer field, which is a string or a number: JavaScript rounds numbers beyond 2<sup>53</sup>.
     *
     * @throws BadRequestException if the field is not a 64-bit integer
     */
    public @Nullable Long int64(String field) {
        return element(field).int64();
    }

    /**
     * Returns a number field; infinite if it exceeds the range of a double.
     *
     * @throws BadRequestException if the field is not a number
     */
    public @Nullable Double number(String field) {
        return element(field).number();
    }

    /**
     * Returns a decimal field, which is a string, because JavaScript rounds numbers.
     *
     * @throws BadRequestException if the field is not a string such as {@code "12.50"}
     */
    public @Nullable BigDecimal decimal(String field) {
        return element(field).decimal();
    }

    /**
     * Returns an RFC 3339 date field.
     *
     * @throws BadRequestException if the field is not such a date
     */
    public @Nullable LocalDate date(String field) {
        return element(field).date();
    }

    /**
     * Returns an RFC 3339 time field, with any offset.
     *
     * @throws BadRequestException if the field is not such a time
     */
    public @Nullable Instant time(String field) {
        return element(field).time();
    }

    /**
     * Returns a UUID field.
     *
     * @throws BadRequestException if the field is not a UUID
     */
    public @Nullable UUID uuid(String field) {
        return element(field).uuid();
    }

    /**
     * Returns a field of bytes, which is a string in Base64.
     *
     * @throws BadRequestException if the field is not such a string
     */
    public @Nullable Bytes bytes(String field) {
        return element(field).bytes();
    }

    /**
     * Returns an object field as an unmodifiable map with strings, booleans, doubles, maps, lists and nulls.
     *
     * @throws BadRequestException if the field is not an object
     */
    public @Nullable Map<String, @Nullable Object> object(String field) {
        var value = fields.get(field);
        if (value == null || value.isJsonNull()) {
            return null;
        }
        if (value instanceof JsonObject object) {
            return map(object);
        }
        throw new BadRequestException(field, "must be an object");
    }

    /**
     * Returns a list field as an unmodifiable list; empty if the field is null or absent. Errors name an element by its
     * position, such as {@code tags[0]}.
     *
     * @param read reads an element, such as {@code Element::text}
     * @throws BadRequestException if the field is not a list of such elements
     */
    public <T> List<T> list(String field, Function<Element, @Nullable T> read) {
        var value = fields.get(field);
        if (value == null || value.isJsonNull()) {
            return List.of();
        }
        if (!(value instanceof JsonArray array)) {
            throw new BadRequestException(field, "must be a list");
        }
        var list = new ArrayList<T>(array.size());
        for (var item : array) {
            var name = field + "[" + list.size() + "]";
            var element = read.apply(new Element(name, item));
            if (element == null) {
                throw new BadRequestException(name, "must not be null");
            }
            list.add(element);
        }
        return Collections.unmodifiableList(list);
    }

    private Element element(String field) {
        return new Element(field, Objects.requireNonNullElse(fields.get(field), JsonNull.INSTANCE));
    }

    private static Map<String, @Nullable Object> map(JsonObject object) {
        var map = new LinkedHashMap<String, @Nullable Object>();
        object.asMap().forEach((name, value) -> map.put(name, plain(value)));
        return Collections.unmodifiableMap(map);
    }

    private static @Nullable Object plain(JsonElement value) {
        if (value instanceof JsonObject object) {
            return map(object);
        }
        if (value instanceof JsonArray array) {
            var list = new ArrayList<@Nullable Object>(array.size());
            array.forEach(item -> list.add(plain(item)));
            return Collections.unmodifiableList(list);
        }
        return value instanceof JsonPrimitive simple ? simple(simple) : null;
    }

    private static Object simple(JsonPrimitive value) {
        if (value.isNumber()) {
            return value.getAsDouble();
        }
        return value.isBoolean() ? (Object) value.getAsBoolean() : value.getAsString();
    }

    /** A field, or an element of a list. */
    public static final class Element {
        private final String field;
        private final JsonElement value;

        private Element(String field, JsonElement value) {
            this.field = field;
            this.value = value;
        }

        /** Returns a string, as {@link JsonBody#text} does. */
        public @Nullable String text() {
            return read("must be a string", JsonPrimitive::isString, (name, text) -> text);
        }

        /** Returns a boolean, as {@link JsonBody#bool} does. */
        public @Nullable Boolean bool() {
            return read("must be true or false", JsonPrimitive::isBoolean, Values::bool);
        }

        /** Returns a 32-bit integer, as {@link JsonBody#int32} does. */
        public @Nullable Integer int32() {
            return read("must be a 32-bit integer", JsonPrimitive::isNumber, Values::int32);
        }

        /** Returns a 64-bit integer, as {@link JsonBody#int64} does. */
        public @Nullable Long int64() {
            return read("must be a 64-bit integer", any -> true, Values::int64);
        }

        /** Returns a number, as {@link JsonBody#number} does. */
        public @Nullable Double number() {
            return read("must be a number", JsonPrimitive::isNumber, Values::number);
        }

        /** Returns a decimal, as {@link JsonBody#decimal} does. */
        public @Nullable BigDecimal decimal() {
            return parsed(Values::decimal);
        }

        /** Returns a date, as {@link JsonBody#date} does. */
        public @Nullable LocalDate date() {
            return parsed(Values::date);
        }

        /** Returns a time, as {@link JsonBody#time} does. */
        public @Nullable Instant time() {
            return parsed(Values::time);
        }

        /** Returns a UUID, as {@link JsonBody#uuid} does. */
        public @Nullable UUID uuid() {
            return parsed(Values::uuid);
        }

        /** Returns bytes, as {@link JsonBody#bytes} does. */
        public @Nullable Bytes bytes() {
            return parsed(Element::base64);
        }

        private static Bytes base64(String field, String text) {
            try {
                return Bytes.ofBase64(text);
            } catch (IllegalArgumentException e) {
                throw new BadRequestException(field, "must be Base64", e);
            }
        }

        private <T> @Nullable T parsed(BiFunction<String, String, T> parse) {
            var text = text();
            return text == null ? null : parse.apply(field, text);
        }

        private <T> @Nullable T read(String rule, Predicate<JsonPrimitive> fits, BiFunction<String, String, T> parse) {
            if (value.isJsonNull()) {
                return null;
            }
            if (value instanceof JsonPrimitive simple && fits.test(simple)) {
                return parse.apply(field, simple.getAsString());
            }
            throw new BadRequestException(field, rule);
        }
    }
}
