package dev.brickyard.pkg.http;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.UUID;
import java.util.regex.Pattern;

import dev.brickyard.pkg.errors.BadRequestException;

/** Parses values of path and query parameters; the exceptions name the invalid field. */
public final class Values {
    private static final int LONGEST_DECIMAL = 64;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern UUID_FORM =
            Pattern.compile("\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12}");

    private Values() {}

    /**
     * Parses a 32-bit integer.
     *
     * @throws BadRequestException if {@code text} is not a 32-bit integer
     */
    public static int int32(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a 32-bit integer", e);
        }
    }

    /**
     * Parses a 64-bit integer.
     *
     * @throws BadRequestException if {@code text} is not a 64-bit integer
     */
    public static long int64(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a 64-bit integer", e);
        }
    }

    /**
     * Parses a number, which may be infinite or NaN.
     *
     * @throws BadRequestException if {@code text} is not a number
     */
    public static double number(String field, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a number", e);
        }
    }

    /**
     * Parses {@code true} or {@code false}.
     *
     * @throws BadRequestException if {@code text} is neither
     */
    public static boolean bool(String field, String text) {
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new BadRequestException(field, "must be true or false");
        };
    }

    /**
     * Parses a decimal without an exponent, whose scale is the number of digits after the point.
     *
     * @throws BadRequestException if {@code text} is not such a decimal, or is longer than 64 characters
     */
    public static BigDecimal decimal(String field, String text) {
        if (text.length() > LONGEST_DECIMAL || !DECIMAL.matcher(text).matches()) {
            throw new BadRequestException(field, "must be a decimal such as 12.50");
        }
        return new BigDecimal(text);
    }

    /**
     * Parses an RFC 3339 date.
     *
     * @throws BadRequestException if {@code text} is not such a date
     */
    public static LocalDate date(String field, String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new BadRequestException(field, "must be a date such as 2026-01-02", e);
        }
    }

    /**
     * Parses a UUID, in upper or lower case.
     *
     * @throws BadRequestException if {@code text} is not a UUID in its usual form of 36 characters
     */
    public static UUID uuid(String field, String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new BadRequestException(field, "must be a UUID such as 123e4567-e89b-12d3-a456-426614174000");
        }
        return UUID.fromString(text);
    }

    /**
     * Parses an RFC 3339 time with any offset.
     *
     * @throws BadRequestException if {@code text} is not such a time
     */
    public static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequestException(field, "must be a time such as 2026-01-02T03:04:05Z", e);
        }
    }
}
