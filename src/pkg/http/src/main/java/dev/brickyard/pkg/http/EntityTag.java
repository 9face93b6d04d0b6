package dev.brickyard.pkg.http;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Strong entity tags of responses, and comparisons with the tags in {@code If-Match} and {@code If-None-Match}. */
final class EntityTag {
    // at most 11 digits: times until the year 6140
    private static final Pattern VERSION = Pattern.compile("\"([0-9a-z]{1,11})\\.[0-9A-Za-z_-]+\"");

    private EntityTag() {}

    /** Returns the tag of a response body, including the quotes. */
    static String of(String body) {
        return '"' + Hash.of(body) + '"';
    }

    /**
     * Returns the tag of a version of an entity, including the quotes.
     *
     * @param updatedAt the time of the version, of which microseconds count
     * @param json the data of the response, which another release may write in another way
     */
    static String of(Instant updatedAt, String json) {
        var micros = ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt);
        return '"' + Long.toString(micros, Character.MAX_RADIX) + '.' + Hash.of(json) + '"';
    }

    /** Returns whether {@code If-Match} contains {@code tag}; weak tags never match. */
    static boolean matches(String ifMatch, String tag) {
        return given(ifMatch).anyMatch(given -> given.equals("*") || given.equals(tag));
    }

    /** Returns whether {@code If-None-Match} contains {@code tag}, which may also be given as a weak tag. */
    static boolean matchesWeakly(String ifNoneMatch, String tag) {
        return matches(ifNoneMatch.replace("W/\"", "\""), tag);
    }

    /** Returns the time of the latest version in {@code If-Match}; empty if the header contains none. */
    static Optional<Instant> latestVersion(String ifMatch) {
        return given(ifMatch)
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(version -> Long.parseLong(version.group(1), Character.MAX_RADIX))
                .map(micros -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS))
                .max(Comparator.naturalOrder());
    }

    private static Stream<String> given(String header) {
        return Arrays.stream(header.split(",", -1)).map(String::trim);
    }
}
