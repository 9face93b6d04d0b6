package dev.brickyard.pkg.config;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The environment variable of a record component, and the rules for its value. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Env {
    /** Marks a variable without a default value. Environment variables cannot contain this character. */
    String REQUIRED = "\0";

    /** The name of the variable, such as {@code DB_PORT}. */
    String value();

    /** The value if the variable is absent or blank, in the same form as in the environment. */
    String defaultValue() default REQUIRED;

    /**
     * The minimum of a number, of a duration in milliseconds, or of the length of a string in characters. Numbers and
     * durations require {@code min} and {@code max}. In a map or set, bounds and format apply to each value.
     */
    long min() default Long.MIN_VALUE;

    /** The maximum, in the unit of {@code min}. */
    long max() default Long.MAX_VALUE;

    /** The format of a string; not for secrets. */
    Format format() default Format.ANY;

    /** A valid value for error messages; derived from the default value or the type if empty. */
    String example() default "";
}
