package dev.brickyard.pkg.config;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Reads the values of one type, and says in words what it accepts. */
interface ValueType {
    /** What the text says, or null if it is not of this type or out of its bounds. */
    @Nullable
    Object parse(String text);

    /** Completes "this is not ...". */
    String noun();

    /** Completes "expected ...". */
    String rule();

    String example();

    /** The type's reader, or null if no variable can hold it; bounds as {@link Env} defines them. */
    static @Nullable ValueType of(Class<?> type, long min, long max) {
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
