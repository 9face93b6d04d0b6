package dev.brickyard.pkg.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import dev.brickyard.pkg.errors.BadRequestException;

/** Parses values of path and query parameters; the exceptions name the invalid field. */
public final class Values {
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
