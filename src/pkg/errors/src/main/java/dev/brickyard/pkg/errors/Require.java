package dev.brickyard.pkg.errors;

import java.text.Normalizer;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Validates request fields: each method returns the valid value or throws an exception that names the field. */
public final class Require {
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int NANOS_OF_A_SECOND = 1_000_000_000;

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

    private static String composedText(String field, String value, int maxLength) {
        if (value.codePointCount(0, value.length()) > maxLength) {
            throw new BadRequestException(field, "must be at most " + maxLength + " characters long");
        }
        if (isSpace(value.codePointAt(0)) || isSpace(value.codePointBefore(value.length()))) {
            throw new BadRequestException(field, "must not start or end with a space");
        }
        if (!VisibleText.is(value)) {
            throw new BadRequestException(field, "must not contain invisible or unassigned characters");
        }
        if (VisibleText.isMark(value.codePointAt(0))) {
            throw new BadRequestException(field, "must not start with a combining mark");
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

    private static boolean hasSpace(String text) {
        return text.codePoints().anyMatch(Require::isSpace);
    }

    private static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }
}
