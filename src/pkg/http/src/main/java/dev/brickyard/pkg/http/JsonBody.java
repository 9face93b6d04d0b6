package dev.brickyard.pkg.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.BadRequestException;

/** The JSON object that a request brought; a field that is null or left out reads as null, one of another type fails. */
public final class JsonBody {
    private final JsonObject fields;

    private JsonBody(JsonObject fields) {
        this.fields = fields;
    }

    /**
     * The object in {@code text}.
     *
     * @throws BadRequestException if it holds anything else
     */
    public static JsonBody parse(String text) {
        var object = Json.object(text);
        if (object == null) {
            throw new BadRequestException("body", "must be a JSON object");
        }
        return new JsonBody(object);
    }

    /**
     * A text.
     *
     * @throws BadRequestException if it is none
     */
    public @Nullable String text(String field) {
        var value = value(field, "must be a text");
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new BadRequestException(field, "must be a text");
        }
        return value.getAsString();
    }

    /**
     * A truth value.
     *
     * @throws BadRequestException if it is none
     */
    public @Nullable Boolean bool(String field) {
        var value = value(field, "must be true or false");
        if (value == null) {
            return null;
        }
        if (!value.isBoolean()) {
            throw new BadRequestException(field, "must be true or false");
        }
        return value.getAsBoolean();
    }

    /**
     * A whole number of 32 bits.
     *
     * @throws BadRequestException if it is none
     */
    public @Nullable Integer int32(String field) {
        return number(field, "must be a whole number of 32 bits", Values::int32);
    }

    /**
     * A whole number of 64 bits.
     *
     * @throws BadRequestException if it is none
     */
    public @Nullable Long int64(String field) {
        return number(field, "must be a whole number of 64 bits", Values::int64);
    }

    /**
     * A number; one too large for a double reads as infinite.
     *
     * @throws BadRequestException if it is none
     */
    public @Nullable Double number(String field) {
        return number(field, "must be a number", Values::number);
    }

    /**
     * A time by RFC 3339, in any zone.
     *
     * @throws BadRequestException if it is none
     */
    public @Nullable Instant time(String field) {
        var text = text(field);
        return text == null ? null : Values.time(field, text);
    }

    private <T> @Nullable T number(String field, String rule, BiFunction<String, String, T> read) {
        var value = value(field, rule);
        if (value == null) {
            return null;
        }
        if (!value.isNumber()) {
            throw new BadRequestException(field, rule);
        }
        return read.apply(field, value.getAsString());
    }

    private @Nullable JsonPrimitive value(String field, String rule) {
        var element = fields.get(field);
        if (element == null || element.isJsonNull()) {
            return null;
        }
        if (element instanceof JsonPrimitive value) {
            return value;
        }
        throw new BadRequestException(field, rule);
    }
}
