package dev.brickyard.pkg.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;

/** One component of a record, and how it is written; null is a byte of its own, where it can be. */
record RecordField(Method accessor, ValueFormat format, boolean nullable) {
    static RecordField of(RecordComponent component) {
        var type = component.getType();
        return new RecordField(component.getAccessor(), ValueFormat.of(type), !type.isPrimitive());
    }

    void write(Record holder, DataOutputStream out) throws IOException {
        var value = value(holder);
        if (nullable) {
            out.writeBoolean(value != null);
        }
        if (value != null) {
            format.write(value, out);
        }
    }

    @Nullable
    Object read(DataInputStream in) throws IOException {
        return !nullable || in.readBoolean() ? format.read(in) : null;
    }

    private @Nullable Object value(Record holder) {
        try {
            return accessor.invoke(holder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
