package dev.brickyard.pkg.errors;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.Bytes;
import dev.brickyard.pkg.constants.IdPrefix;

/** Validates request fields: each method returns the valid value or throws an exception that names the field. */
public final class Require {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int NANOS_OF_A_SECOND = 1_000_000_000;
    private static final int LAST_YEAR = 9999;
    private static final int MOST_DIGITS = 28;

    private Require() {}

    /**
     * Returns {@code value} normalized to Unicode NFC.
     *
     * @param maxLength the maximum length in characters (code points)
     * @throws BadRequestException if {@code value} is null, blank or too long, starts or ends with a space, starts with a
     *     combining mark, or contains invisible or unassigned characters
     */
    public static String text(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isBlank()) {
            throw new BadRequestException(field, "must not be blank");
        }
        return composedText(field, Normalizer.normalize(value, Normalizer.Form.NFC), maxLength);
    }

    /**
     * Returns {@code value} normalized to Unicode NFC.
     *
     * @param minLength the minimum length in characters (code points); 0 also permits the empty text
     * @param maxLength the maximum length in characters (code points)
     * @throws BadRequestException if {@code value} is null, too short or too long, is blank but not empty, starts or ends
     *     with a space, starts with a combining mark, or contains invisible or unassigned characters
     */
    public static String text(String field, @Nullable String value, int minLength, int maxLength) {
        return minLength == 0 && value != null && value.isEmpty()
                ? value
                : atLeast(field, text(field, value, maxLength), minLength);
    }

    private static String composedText(String field, String value, int maxLength) {
        atMost(field, value, maxLength);
        if (isSpace(value.codePointAt(0)) || isSpace(value.codePointBefore(value.length()))) {
            throw new BadRequestException(field, "must not start or end with a space");
        }
        return visible(field, value);
    }

    /**
     * Returns {@code value} normalized to Unicode NFC, with {@code \n} as the line break. Other than a
     * {@link #text(String, String, int, int) text}, it may have several lines, contain tabs, and start and end with spaces.
     *
     * @param minLength the minimum length in characters (code points); 0 also permits blank texts
     * @param maxLength the maximum length in characters (code points)
     * @throws BadRequestException if {@code value} is null, too short or too long, starts with a combining mark, or
     *     contains invisible or unassigned characters
     */
    public static String lines(String field, @Nullable String value, int minLength, int maxLength) {
        if (value == null || (minLength > 0 && value.isBlank())) {
            throw new BadRequestException(field, "must not be blank");
        }
        var lines = Normalizer.normalize(value, Normalizer.Form.NFC).replace("\r\n", "\n");
        atLeast(field, atMost(field, lines, maxLength), minLength);
        visible(field, lines.replace('\n', ' ').replace('\t', ' '));
        return lines;
    }

    private static String visible(String field, String value) {
        if (!VisibleText.is(value)) {
            throw new BadRequestException(field, "must not contain invisible or unassigned characters");
        }
        if (!value.isEmpty() && VisibleText.isMark(value.codePointAt(0))) {
            throw new BadRequestException(field, "must not start with a combining mark");
        }
        return value;
    }

    private static String atLeast(String field, String value, int minLength) {
        if (value.codePointCount(0, value.length()) < minLength) {
            throw new BadRequestException(field, "must be at least " + minLength + " characters long");
        }
        return value;
    }

    private static String atMost(String field, String value, int maxLength) {
        if (value.codePointCount(0, value.length()) > maxLength) {
            throw new BadRequestException(field, "must be at most " + maxLength + " characters long");
        }
        return value;
    }

    /**
     * Returns {@code value} if the whole of it matches {@code regex}.
     *
     * @throws BadRequestException otherwise
     */
    public static String matching(String field, String value, String regex) {
        if (!value.matches(regex)) {
            throw new BadRequestException(field, "must match " + regex);
        }
        return value;
    }

    /**
     * Returns {@code value} if it is the prefix of an entity type, an underscore and a ULID. Does not check that the
     * entity exists.
     *
     * @throws BadRequestException otherwise
     */
    public static String id(String field, @Nullable String value, String prefix) {
        if (value == null || !IdPrefix.of(prefix).matches(value)) {
            throw new BadRequestException(field, "must be " + prefix + "_ and a ULID");
        }
        return value;
    }

    /**
     * Returns {@code value} unless it is {@code unknown}, the constant for values of later versions.
     *
     * @throws BadRequestException if it is
     */
    public static <E extends Enum<E>> E choice(String field, E value, E unknown) {
        if (value == unknown) {
            var known = EnumSet.complementOf(EnumSet.of(unknown)).stream()
                    .map(Enum::name)
                    .toList();
            throw new BadRequestException(field, "must be one of " + String.join(", ", known));
        }
        return value;
    }

    /**
     * Returns {@code value} if it has the form of an email address of at most 254 characters. Does not check that the
     * address exists.
     *
     * @throws BadRequestException otherwise
     */
    public static String email(String field, @Nullable String value) {
        var email = text(field, value, LONGEST_EMAIL);
        var at = email.indexOf('@');
        var domain = email.substring(at + 1);
        var dot = domain.lastIndexOf('.');
        var shaped = at > 0 && at <= LONGEST_LOCAL_PART && dot > 0 && dot < domain.length() - 1;
        if (!shaped || domain.startsWith(".") || domain.contains("..") || domain.indexOf('@') >= 0 || hasSpace(email)) {
            throw new BadRequestException(field, "must be an email address such as name@example.com");
        }
        return email;
    }

    /**
     * Returns {@code value} if it is between {@code min} and {@code max}, inclusive.
     *
     * @throws BadRequestException otherwise
     */
    public static int range(String field, int value, int min, int max) {
        if (value < min || value > max) {
            throw new BadRequestException(field, "must be between " + min + " and " + max);
        }
        return value;
    }

    /**
     * Returns {@code value} if the request sets the field. For protobuf fields, whose value is a default if unset.
     *
     * @param given whether the request sets the field
     * @throws BadRequestException if {@code given} is false
     */
    public static <T> T given(String field, boolean given, T value) {
        if (!given) {
            throw new BadRequestException(field, "must be set");
        }
        return value;
    }

    /**
     * Returns {@code value} if it is not null.
     *
     * @throws BadRequestException otherwise
     */
    public static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new BadRequestException(field, "must be set");
        }
        return value;
    }

    /**
     * Returns {@code value} if it is neither infinite nor NaN.
     *
     * @throws BadRequestException otherwise
     */
    public static double finite(String field, double value) {
        if (!Double.isFinite(value)) {
            throw new BadRequestException(field, "must be a finite number");
        }
        return value;
    }

    /**
     * Returns {@code value} if its year is between 1 and 9999.
     *
     * @throws BadRequestException otherwise
     */
    public static Instant time(String field, Instant value) {
        return time(field, value.getEpochSecond(), value.getNano());
    }

    /**
     * Returns the time if its year is between 1 and 9999.
     *
     * @param seconds seconds since the Unix epoch
     * @param nanos nanoseconds within the second, 0 to 999,999,999
     * @throws BadRequestException otherwise
     */
    public static Instant time(String field, long seconds, int nanos) {
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos >= NANOS_OF_A_SECOND) {
            throw new BadRequestException(field, "must be a time between the years 1 and 9999");
        }
        return Instant.ofEpochSecond(seconds, nanos);
    }

    /**
     * Returns {@code value} if its year is between 1 and 9999.
     *
     * @throws BadRequestException otherwise
     */
    public static LocalDate date(String field, LocalDate value) {
        if (value.getYear() < 1 || value.getYear() > LAST_YEAR) {
            throw new BadRequestException(field, "must be a date between the years 1 and 9999");
        }
        return value;
    }

    /**
     * Returns {@code value} with exactly {@code scale} decimals.
     *
     * @param scale the number of decimals, 0 to 28
     * @throws BadRequestException if {@code value} has more decimals than {@code scale}, not counting zeros at the end, or
     *     then more than 28 digits
     */
    public static BigDecimal decimal(String field, BigDecimal value, int scale) {
        var shortest = value.stripTrailingZeros();
        if (shortest.scale() > scale) {
            throw new BadRequestException(
                    field, scale == 0 ? "must be an integer" : "must have at most " + scale + " decimals");
        }
        // before setScale, which writes all zeros of a large exponent
        if (shortest.signum() != 0 && shortest.precision() - (long) shortest.scale() > MOST_DIGITS - scale) {
            throw new BadRequestException(
                    field, "must have at most " + (MOST_DIGITS - scale) + " digits before the decimal point");
        }
        return shortest.setScale(scale);
    }

    /**
     * Returns {@code value} if it is between {@code min} and {@code max}, inclusive.
     *
     * @param min the minimum, or null if there is none
     * @param max the maximum, or null if there is none
     * @throws BadRequestException otherwise
     */
    public static <T extends Comparable<? super T>> T between(String field, T value, @Nullable T min, @Nullable T max) {
        var valid = (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
        if (!valid) {
            throw new BadRequestException(field, "must be " + limits(min, max));
        }
        return value;
    }

    private static String limits(@Nullable Object min, @Nullable Object max) {
        if (min == null) {
            return "at most " + max;
        }
        return max == null ? "at least " + min : "between " + min + " and " + max;
    }

    /**
     * Returns {@code value} if its size is between {@code min} and {@code max}, inclusive.
     *
     * @throws BadRequestException otherwise
     */
    public static Bytes bytes(String field, Bytes value, int min, int max) {
        if (value.size() < min || value.size() > max) {
            throw new BadRequestException(field, "must have between " + min + " and " + max + " bytes");
        }
        return value;
    }

    /**
     * Returns an unmodifiable copy of a JSON object, with keys in alphabetical order and numbers as {@code Double}.
     *
     * @param value strings, booleans, numbers, null, and lists and maps of them
     * @throws BadRequestException if {@code value} contains anything else, numbers that are not finite, characters that
     *     PostgreSQL or protobuf cannot store, or more than 32 levels of objects and lists, including itself
     */
    public static Map<String, @Nullable Object> json(String field, Map<String, ? extends @Nullable Object> value) {
        return new JsonCopy(field).of(value);
    }

    /**
     * Returns an unmodifiable list of the valid elements.
     *
     * @param min the minimum number of elements
     * @param max the maximum number of elements
     * @param element validates an element, and returns it or its normalized form
     * @throws BadRequestException if there are too few or too many elements
     */
    public static <T> List<T> items(String field, List<? extends T> value, int min, int max, UnaryOperator<T> element) {
        if (value.size() < min || value.size() > max) {
            throw new BadRequestException(field, "must have between " + min + " and " + max + " elements");
        }
        var items = new ArrayList<T>(value.size());
        for (var item : value) {
            items.add(element.apply(item));
        }
        return Collections.unmodifiableList(items);
    }

    private static boolean hasSpace(String text) {
        return text.codePoints().anyMatch(Require::isSpace);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
