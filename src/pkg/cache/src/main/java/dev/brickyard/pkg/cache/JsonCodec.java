package dev.brickyard.pkg.cache;

import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.ANY;
import static com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility.NONE;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Encodes a record as JSON together with a fingerprint of its components. A value written by a release whose record has
 * other components cannot be decoded and counts as a miss.
 *
 * <p>Supported component types: primitives, {@code Boolean}, {@code Integer}, {@code Long}, {@code Double},
 * {@code BigDecimal}, {@code String}, {@code UUID}, {@code Instant}, {@code LocalDate}, {@code Duration} and enums.
 *
 * @param <R> the type of the records
 */
public final class JsonCodec<R extends Record> implements Codec<R> {
    private static final Set<Class<?>> TYPES = Set.of(
            BigDecimal.class,
            Boolean.class,
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
        var components = type.getRecordComponents();
        for (var component : components) {
            check(component);
        }
        this.type = type;
        this.fingerprint = Integer.toHexString(Arrays.toString(components).hashCode());
    }

    private static void check(RecordComponent component) {
        var type = component.getType();
        if (!type.isPrimitive() && !type.isEnum() && !TYPES.contains(type)) {
            throw new IllegalArgumentException("unsupported type of record component " + component);
        }
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
                .build();
    }
}
