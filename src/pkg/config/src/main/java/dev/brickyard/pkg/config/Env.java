package dev.brickyard.pkg.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the environment variable that fills a record component, and the rule for its value. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Env {
    /** The default of a variable that has none; no real value can hold this character. */
    String REQUIRED = "\0";

    /** The variable's name, such as {@code DB_PORT}. */
    String value();

    /** The value of an absent or blank variable, written as in the environment. */
    String defaultValue() default REQUIRED;

    /**
     * The least value: of a number, of a duration in milliseconds, of a text's length in characters. Numbers and durations
     * need both bounds. Bounds and format of a map are those of its values.
     */
    long min() default Long.MIN_VALUE;

    /** The greatest value, in the unit of {@code min}. */
    long max() default Long.MAX_VALUE;

    /** The form of a text that is no secret. */
    Format format() default Format.ANY;

    /** A value to show to whoever set a wrong one; made from the default or the type if empty. */
    String example() default "";
}
