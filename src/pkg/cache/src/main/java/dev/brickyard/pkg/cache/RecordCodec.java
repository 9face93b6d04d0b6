package dev.brickyard.pkg.cache;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;

/**
 * Writes public records behind a fingerprint of their shape: what a version with other components cached is a miss.
 *
 * <p>A component is a text of at most 65,535 bytes, a boolean, an int, a long, a double, their boxed types or an
 * {@code Instant}; what is no primitive may be null.
 *
 * @param <R> the type of the records
 */
public final class RecordCodec<R extends Record> implements Codec<R> {
    private final int shape;
    private final List<RecordField> fields;
    private final Constructor<R> constructor;

    /**
     * A codec of one type of records.
     *
     * @throws IllegalArgumentException if a component is of another type than those above
     */
    public RecordCodec(Class<R> type) {
        var components = type.getRecordComponents();
        shape = Arrays.toString(components).hashCode();
        fields = Arrays.stream(components).map(RecordField::of).toList();
        try {
            constructor = type.getConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException(type + " is not public", e);
        }
    }

    @Override
    public byte[] encode(R value) {
        var bytes = new ByteArrayOutputStream(128);
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(shape);
            for (var field : fields) {
                field.write(value, out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    @Override
    public R decode(byte[] bytes) {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readInt() != shape) {
                throw new IllegalArgumentException("written by another version");
            }
            var values = new Object[fields.size()];
            for (var i = 0; i < values.length; i++) {
                values[i] = fields.get(i).read(in);
            }
            return constructor.newInstance(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
