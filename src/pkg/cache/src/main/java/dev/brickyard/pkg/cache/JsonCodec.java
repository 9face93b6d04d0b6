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
 * Writes a record as JSON, named by a fingerprint of its components: a value of a release with other ones is a miss.
 *
 * <p>A component is a primitive, a {@code Boolean}, {@code Integer}, {@code Long}, {@code Double}, {@code BigDecimal},
 * {@code String}, {@code UUID}, {@code Instant}, {@code LocalDate}, {@code Duration} or an enum.
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
     * A codec of one type of records.
     *
     * @throws IllegalArgumentException if a component is of another type than those above
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
            throw new IllegalArgumentException("cannot cache the component " + component);
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

    /** Apart, so that the mapper is made with the first value and not at the start of the service. */
    private static final class Mapper {
        static final JsonMapper JSON = JsonMapper.builder()
                // components alone, no other method of the record
                .changeDefaultVisibility(visibility ->
                        visibility.with(NONE).withFieldVisibility(ANY).withCreatorVisibility(ANY))
                .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }
}
