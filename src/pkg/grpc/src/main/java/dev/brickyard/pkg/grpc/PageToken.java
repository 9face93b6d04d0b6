package dev.brickyard.pkg.grpc;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.constants.IdPrefix;
import dev.brickyard.pkg.constants.Position;
import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.Require;

/** An opaque page token that contains the last id of the previous page, and its sort key if it is not sorted by id. */
public final class PageToken {
    private static final String FIELD = "page_token";
    private static final String RULE = "must be a page token returned by a list request";
    private static final char SEPARATOR = ' ';
    // an exponent of nine digits would need gigabytes when written in full
    private static final int LONGEST_KEY = 64;

    private PageToken() {}

    /** Returns the token of the page that starts after {@code id}. */
    public static String after(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
    }

    /** Returns the token of the page that starts after {@code position}; its key, if any, is a number, date or time. */
    public static String after(Position position) {
        var key = position.key();
        return after(key == null ? position.id() : position.id() + SEPARATOR + text(key));
    }

    /**
     * Returns the id after which the page starts; empty for the first page.
     *
     * @param token empty for the first page, otherwise a token from {@link #after(String)}
     * @param ids the form of the listed ids
     * @throws BadRequestException for the field {@code page_token} if the token is invalid
     */
    public static String afterId(String token, IdPrefix ids) {
        return position(token, ids, null).id();
    }

    /**
     * Returns the position after which the page starts; {@link Position#FIRST} for the first page.
     *
     * @param token empty for the first page, otherwise a token from {@link #after(Position)}
     * @param ids the form of the listed ids
     * @param keyParser parses the key by which the list is sorted, such as {@code Instant::parse}; null if it is sorted by id
     * @throws BadRequestException for the field {@code page_token} if the token is invalid or from a list sorted otherwise
     */
    public static Position position(String token, IdPrefix ids, @Nullable Function<String, ?> keyParser) {
        if (token.isEmpty()) {
            return Position.FIRST;
        }
        var content = decode(token);
        var separator = content.indexOf(SEPARATOR);
        var id = separator < 0 ? content : content.substring(0, separator);
        if (!ids.matches(id) || (separator < 0) != (keyParser == null)) {
            throw new BadRequestException(FIELD, RULE);
        }
        var position = new Position(keyParser == null ? null : key(content.substring(separator + 1), keyParser), id);
        // Base64 has several encodings of the same bytes, and a key several texts; accept only ours
        if (!after(position).equals(token)) {
            throw new BadRequestException(FIELD, RULE);
        }
        return position;
    }

    private static Object key(String text, Function<String, ?> parser) {
        try {
            var key = text.length() <= LONGEST_KEY ? parser.apply(text) : null;
            if (key instanceof Instant time) {
                return Require.time(FIELD, time);
            }
            if (key instanceof LocalDate date) {
                return Require.date(FIELD, date);
            }
            if (key != null && !(key instanceof BigDecimal decimal && Math.abs((long) decimal.scale()) > LONGEST_KEY)) {
                return key;
            }
        } catch (DateTimeException | NumberFormatException e) {
            throw new BadRequestException(FIELD, RULE, e);
        }
        throw new BadRequestException(FIELD, RULE);
    }

    private static String text(Object key) {
        return key instanceof BigDecimal decimal ? decimal.toPlainString() : key.toString();
    }

    private static String decode(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return "";
        }
    }
}
