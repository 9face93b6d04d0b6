package dev.brickyard.pkg.cache;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

import dev.brickyard.pkg.constants.Bytes;

/**
 * Encodes a record as JSON together with a fingerprint of its components. A value written by a release whose record has
 * other components, or whose enums have other constants, cannot be decoded and counts as a miss.
 *
 * <p>Supported component types: primitives, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
 * {@code BigDecimal}, {@code String}, {@code UUID}, {@code Instant}, {@code LocalDate}, {@code Duration}, {@code Bytes},
 * enums, {@code List} of these, and {@code Map<String, Object>} with the values of a JSON object, in which all numbers are
 * {@code Double}. Decoded lists and maps are unmodifiable.
 *
 * @param <R> the type of the records
 */
public final class JsonCodec<R extends Record> implements Codec<R> {
    private static final Set<Class<?>> TYPES = Set.of(
            BigDecimal.class,
            Boolean.class,
            Bytes.class,
            Double.class,
            Duration.class,
            Instant.class,
            Integer.class,
            LocalDate.class,
            Long.class,
            String.class,
            UUID.class);

    private final Class<R> type;
    private final String fingerprint;

    /**
     * Creates a codec for a record type.
     *
     * @throws IllegalArgumentException if the type of a component is not supported
     */
    public JsonCodec(Class<R> type) {
        var components =
                Stream.of(type.getRecordComponents()).map(JsonCodec::describe).toList();
        this.type = type;
        this.fingerprint = Integer.toHexString(components.toString().hashCode());
    }

    private static String describe(RecordComponent component) {
        var type = component.getGenericType();
        if (!isSupported(type)) {
            throw new IllegalArgumentException(
                    "unsupported type of record component " + type.getTypeName() + " " + component.getName());
        }
        return type.getTypeName() + " " + component.getName() + constants(type);
    }

    private static boolean isSupported(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = List.of(generic.getActualTypeArguments());
            return generic.getRawType() == Map.class
                    ? arguments.equals(List.of(String.class, Object.class))
                    : generic.getRawType() == List.class && isScalar(arguments.get(0));
        }
        return isScalar(type);
    }

    private static boolean isScalar(Type type) {
        return type instanceof Class<?> scalar && (scalar.isPrimitive() || scalar.isEnum() || TYPES.contains(scalar));
    }

    /**
     * Returns the constants of an enum. A release without a constant may have read it from the database as another one,
     * such as {@code UNKNOWN}; this value must not reach a release with the constant.
     */
    private static String constants(Type type) {
        if (type instanceof ParameterizedType generic) {
            return constants(generic.getActualTypeArguments()[0]);
        }
        return type instanceof Class<?> scalar && scalar.isEnum()
                ? Stream.of(scalar.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                        .toString()
                : "";
    }

    @Override
    public byte[] encode(R value) {
        return Mapper.JSON.writerFor(type).withRootName(fingerprint).writeValueAsBytes(value);
    }

    @Override
    public R decode(byte[] bytes) {
        return Mapper.JSON.readerFor(type).withRootName(fingerprint).readValue(bytes);
    }

    /** Defers the creation of the mapper to the first value, which shortens the start of the service. */
    private static final class Mapper {
        static final JsonMapper JSON = JsonMapper.builder()
                // only the components of the record, none of its other methods
                .changeDefaultVisibility(visibility ->
                        visibility.with(NONE).withFieldVisibility(ANY).withCreatorVisibility(ANY))
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(EnumFeature.READ_ENUMS_USING_TO_STRING, EnumFeature.WRITE_ENUMS_USING_TO_STRING)
                .addModule(JsonTypes.module())
                .build();
    }
}
