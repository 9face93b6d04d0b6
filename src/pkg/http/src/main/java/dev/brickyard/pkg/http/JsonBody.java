package dev.brickyard.pkg.http;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.time.Instant;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

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

    /**
     * Returns a string field.
     *
     * @throws BadRequestException if the field is not a string
     */
    public @Nullable String text(String field) {
        var value = value(field, "must be a string");
        if (value == null) {
            return null;
        }
        if (!value.isString()) {
            throw new BadRequestException(field, "must be a string");
        }
        return value.getAsString();
    }

    /**
     * Returns a boolean field.
     *
     * @throws BadRequestException if the field is not a boolean
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
     * Returns a 32-bit integer field.
     *
     * @throws BadRequestException if the field is not a 32-bit integer
     */
    public @Nullable Integer int32(String field) {
        return number(field, "must be a 32-bit integer", Values::int32);
    }

    /**
     * Returns a 64-bit integer field, which is a string or a number: JavaScript rounds numbers beyond 2<sup>53</sup>.
     *
     * @throws BadRequestException if the field is not a 64-bit integer
     */
    public @Nullable Long int64(String field) {
        var value = value(field, "must be a 64-bit integer");
        return value == null ? null : Values.int64(field, value.getAsString());
    }

    /**
     * Returns a number field; infinite if it exceeds the range of a double.
     *
     * @throws BadRequestException if the field is not a number
     */
    public @Nullable Double number(String field) {
        return number(field, "must be a number", Values::number);
    }

    /**
     * Returns an RFC 3339 time field, with any offset.
     *
     * @throws BadRequestException if the field is not such a time
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
