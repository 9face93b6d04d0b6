package dev.brickyard.pkg.grpc;

import com.google.protobuf.ByteString;
import com.google.protobuf.BytesValue;
import com.google.protobuf.ListValue;
import com.google.protobuf.NullValue;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import com.google.type.Date;
import com.google.type.Decimal;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.Require;

/**
 * Converts values to and from protobuf messages.
 *
 * <p>A method with the name of a field validates the value of a request, and throws a {@link BadRequestException} for this
 * field. The others are for messages of trusted senders. They read an unset message, such as a field that an older server
 * does not know, as zero; a date as 1970-01-01.
 */
public final class WireValues {
    // an exponent of nine digits would need gigabytes when written in full
    private static final int LONGEST_DECIMAL = 64;
    private static final UUID NO_UUID = new UUID(0, 0);

    private WireValues() {}

    /** Returns {@code bytes} as a message. */
    public static BytesValue bytes(Bytes bytes) {
        return BytesValue.of(ByteString.copyFrom(bytes.toArray()));
    }

    /** Returns the bytes of a message from any sender. */
    public static Bytes bytes(BytesValue message) {
        return Bytes.of(message.getValue().toByteArray());
    }

    /** Returns {@code date} as a message, without a range check. */
    public static Date date(LocalDate date) {
        return Date.newBuilder()
                .setYear(date.getYear())
                .setMonth(date.getMonthValue())
                .setDay(date.getDayOfMonth())
                .build();
    }

    /** Returns the date of a message from a trusted sender. */
    public static LocalDate date(Date message) {
        return message.equals(Date.getDefaultInstance())
                ? LocalDate.EPOCH
                : LocalDate.of(message.getYear(), message.getMonth(), message.getDay());
    }

    /**
     * Returns the date of a request field.
     *
     * @throws BadRequestException if the message is not a full date between the years 1 and 9999
     */
    public static LocalDate date(String field, Date message) {
        try {
            return Require.date(field, LocalDate.of(message.getYear(), message.getMonth(), message.getDay()));
        } catch (DateTimeException e) {
            throw new BadRequestException(field, "must be a date with year, month and day", e);
        }
    }

    /** Returns {@code decimal} as a message, with all its decimals and without an exponent. */
    public static Decimal decimal(BigDecimal decimal) {
        return Decimal.newBuilder().setValue(decimal.toPlainString()).build();
    }

    /** Returns the decimal of a message from a trusted sender, with the scale of its text. */
    public static BigDecimal decimal(Decimal message) {
        return message.getValue().isEmpty() ? BigDecimal.ZERO : new BigDecimal(message.getValue());
    }

    /**
     * Returns the decimal of a request field, with the scale of its text.
     *
     * @throws BadRequestException if the text is not a decimal number, or is longer than 64 characters, also if it were
     *     written without an exponent
     */
    public static BigDecimal decimal(String field, Decimal message) {
        if (message.getValue().length() > LONGEST_DECIMAL) {
            throw tooLong(field);
        }
        try {
            var decimal = decimal(message);
            if (Math.abs((long) decimal.scale()) > LONGEST_DECIMAL) {
                throw tooLong(field);
            }
            return decimal;
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a decimal number such as 12.50", e);
        }
    }

    private static BadRequestException tooLong(String field) {
        return new BadRequestException(field, "must be a decimal number of at most " + LONGEST_DECIMAL + " digits");
    }

    /**
     * Returns a JSON object as a message.
     *
     * @param object strings, booleans, finite numbers, null, and lists and maps of them, as from {@link Require#json}
     * @throws IllegalArgumentException if {@code object} contains anything else
     */
    public static Struct struct(Map<String, ? extends @Nullable Object> object) {
        return fields(object);
    }

    /** Returns the JSON object of a message from a trusted sender, unmodifiable and with numbers as {@code Double}. */
    public static Map<String, @Nullable Object> struct(Struct message) {
        var object = new LinkedHashMap<String, @Nullable Object>();
        message.getFieldsMap().forEach((name, value) -> object.put(name, json(value)));
        return Collections.unmodifiableMap(object);
    }

    /**
     * Returns the JSON object of a request field, unmodifiable and with numbers as {@code Double}.
     *
     * @throws BadRequestException if {@link Require#json} refuses the object
     */
    public static Map<String, @Nullable Object> struct(String field, Struct message) {
        return Require.json(field, struct(message));
    }

    /** Returns {@code uuid} as a message, in lower case. */
    public static StringValue uuid(UUID uuid) {
        return StringValue.of(uuid.toString());
    }

    /** Returns the UUID of a message from a trusted sender. */
    public static UUID uuid(StringValue message) {
        return uuidOf(message.getValue());
    }

    /**
     * Returns the UUID of a request field.
     *
     * @throws BadRequestException if the text is not a UUID of 32 hexadecimal digits and four hyphens
     */
    public static UUID uuid(String field, StringValue message) {
        return uuidOf(field, message.getValue());
    }

    /** Returns the UUID of a text from a trusted sender. */
    public static UUID uuidOf(String text) {
        return text.isEmpty() ? NO_UUID : UUID.fromString(text);
    }

    /**
     * Returns the UUID of a text in a request field.
     *
     * @throws BadRequestException if the text is not a UUID of 32 hexadecimal digits and four hyphens
     */
    public static UUID uuidOf(String field, String text) {
        try {
            var uuid = UUID.fromString(text);
            // the JDK also reads UUIDs without leading zeros
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            throw noUuid(field, e);
        }
        throw noUuid(field, null);
    }

    private static BadRequestException noUuid(String field, @Nullable Throwable cause) {
        return new BadRequestException(field, "must be a UUID such as 123e4567-e89b-12d3-a456-426614174000", cause);
    }

    private static Struct fields(Map<?, ?> object) {
        var struct = Struct.newBuilder();
        object.forEach((name, value) -> struct.putFields(String.valueOf(name), message(value)));
        return struct.build();
    }

    private static Value message(@Nullable Object value) {
        var message = Value.newBuilder();
        if (value == null) {
            message.setNullValue(NullValue.NULL_VALUE);
        } else if (value instanceof String text) {
            message.setStringValue(text);
        } else if (value instanceof Boolean bool) {
            message.setBoolValue(bool);
        } else if (value instanceof Number number) {
            message.setNumberValue(number.doubleValue());
        } else if (value instanceof Map<?, ?> object) {
            message.setStructValue(fields(object));
        } else if (value instanceof List<?> list) {
            var elements = ListValue.newBuilder();
            list.forEach(element -> elements.addValues(message(element)));
            message.setListValue(elements);
        } else {
            throw new IllegalArgumentException(value.getClass() + " is not a type of JSON");
        }
        return message.build();
    }

    private static @Nullable Object json(Value message) {
        return switch (message.getKindCase()) {
            case NULL_VALUE, KIND_NOT_SET -> null;
            case STRING_VALUE -> message.getStringValue();
            case BOOL_VALUE -> message.getBoolValue();
            case NUMBER_VALUE -> message.getNumberValue();
            case STRUCT_VALUE -> struct(message.getStructValue());
            case LIST_VALUE -> list(message.getListValue());
        };
    }

    private static List<@Nullable Object> list(ListValue message) {
        var list = new ArrayList<@Nullable Object>(message.getValuesCount());
        message.getValuesList().forEach(value -> list.add(json(value)));
        return Collections.unmodifiableList(list);
    }
}
