package dev.brickyard.pkg.http;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** Strong entity tags of responses, and comparisons with the tags in {@code If-Match} and {@code If-None-Match}. */
final class EntityTag {
    private static final int BYTES = 18;

    private EntityTag() {}

    /** Returns the tag of a response body, including the quotes. */
    static String of(String body) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, BYTES)) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every JVM has SHA-256
        }
    }

    /** Returns whether {@code If-Match} contains {@code tag}; weak tags never match. */
    static boolean matches(String ifMatch, String tag) {
        return Arrays.stream(ifMatch.split(",", -1))
                .map(String::trim)
                .anyMatch(given -> given.equals("*") || given.equals(tag));
    }

    /** Returns whether {@code If-None-Match} contains {@code tag}, which may also be given as a weak tag. */
    static boolean matchesWeakly(String ifNoneMatch, String tag) {
        return matches(ifNoneMatch.replace("W/\"", "\""), tag);
    }
}
