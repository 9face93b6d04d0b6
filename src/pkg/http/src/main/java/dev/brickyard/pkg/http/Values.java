package dev.brickyard.pkg.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

import dev.brickyard.pkg.errors.BadRequestException;

/** Reads values out of a request's texts, such as those of its path, and names the field at fault. */
public final class Values {
    private Values() {}

    /**
     * A whole number of 32 bits.
     *
     * @throws BadRequestException if it is none
     */
    public static int int32(String field, String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a whole number of 32 bits", e);
        }
    }

    /**
     * A whole number of 64 bits.
     *
     * @throws BadRequestException if it is none
     */
    public static long int64(String field, String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a whole number of 64 bits", e);
        }
    }

    /**
     * A number, infinite ones included.
     *
     * @throws BadRequestException if it is none
     */
    public static double number(String field, String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new BadRequestException(field, "must be a number", e);
        }
    }

    /**
     * A time by RFC 3339, in any zone.
     *
     * @throws BadRequestException if it is none
     */
    public static Instant time(String field, String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw new BadRequestException(field, "must be a time such as 2026-01-02T03:04:05Z", e);
        }
    }
}
