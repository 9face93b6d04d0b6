package dev.brickyard.pkg.cache;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;

/** How one value is written. */
enum ValueFormat {
    TEXT,
    BOOLEAN,
    INT,
    LONG,
    DOUBLE,
    INSTANT;

    static ValueFormat of(Class<?> type) {
        if (type == String.class) {
            return TEXT;
        }
        if (type == boolean.class || type == Boolean.class) {
            return BOOLEAN;
        }
        if (type == int.class || type == Integer.class) {
            return INT;
        }
        if (type == long.class || type == Long.class) {
            return LONG;
        }
        if (type == double.class || type == Double.class) {
            return DOUBLE;
        }
        if (type == Instant.class) {
            return INSTANT;
        }
        throw new IllegalArgumentException("a component of type " + type.getName() + " cannot be cached");
    }

    void write(Object value, DataOutputStream out) throws IOException {
        switch (this) {
            case TEXT -> out.writeUTF((String) value);
            case BOOLEAN -> out.writeBoolean((Boolean) value);
            case INT -> out.writeInt((Integer) value);
            case LONG -> out.writeLong((Long) value);
            case DOUBLE -> out.writeDouble((Double) value);
            case INSTANT -> write((Instant) value, out);
        }
    }

    private static void write(Instant time, DataOutputStream out) throws IOException {
        out.writeLong(time.getEpochSecond());
        out.writeInt(time.getNano());
    }

    Object read(DataInputStream in) throws IOException {
        return switch (this) {
            case TEXT -> in.readUTF();
            case BOOLEAN -> in.readBoolean();
            case INT -> in.readInt();
            case LONG -> in.readLong();
            case DOUBLE -> in.readDouble();
            case INSTANT -> Instant.ofEpochSecond(in.readLong(), in.readInt());
        };
    }
}
