package dev.brickyard.pkg.config;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Parses values of one type and describes the accepted values for error messages. */
interface ValueType {
    Set<Class<?>> MEASURED =
            Set.of(int.class, Integer.class, long.class, Long.class, double.class, Double.class, Duration.class);

    /** Returns the value, or null if {@code text} is malformed or out of bounds. */
    @Nullable
    Object parse(String text);

    /** Returns the end of the phrase "the value is not …" for error messages. */
    String noun();

    /** Returns the end of the phrase "expected …" for error messages. */
    String rule();

    String example();

    /** Returns whether a variable of this type must declare bounds: numbers and durations. */
    static boolean isMeasured(Class<?> type) {
        return MEASURED.contains(type);
    }

    /** Returns the parser of {@code type}, or null if unsupported. For bounds and format see {@link Env}. */
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
