package dev.brickyard.pkg.config;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the values of one type, and says in words what it accepts. */
interface ValueType {
    Set<Class<?>> MEASURED =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class, Duration.class);

    /** What the text says, or null if it is not of this type or out of its bounds. */
    @Nullable
    Object parse(String text);

    /** Completes "this is not ...". */
    String noun();

    /** Completes "expected ...". */
    String rule();

    String example();

    /** Whether the type has bounds that a variable must set: it is a number or a duration. */
    static boolean isMeasured(Class<?> type) {
        return MEASURED.contains(type);
    }

    /** The type's reader, or null if no variable can hold it; bounds and format as {@link Env} defines them. */
    static @Nullable ValueType of(Class<?> type, long min, long max, Format format) {
        if (format != Format.ANY) {
            return type == String.class ? new HostType(format == Format.ADDRESSES) : null;
        }
        if (type == String.class || type == Secret.class) {
            return new TextType(type == Secret.class, min, max);
        }
        if (type == int.class || type == Integer.class) {
            return IntegerType.ofInt(min, max);
        }
        if (type == long.class || type == Long.class) {
            return new IntegerType(false, min, max);
        }
        if (type == double.class || type == Double.class) {
            return new DecimalType((double) min, (double) max);
        }
        if (type == boolean.class || type == Boolean.class) {
            return new BooleanType();
        }
        if (type == Duration.class) {
            return new DurationType(min, max);
        }
        return type.isEnum() ? new ChoiceType(type) : null;
    }
}
