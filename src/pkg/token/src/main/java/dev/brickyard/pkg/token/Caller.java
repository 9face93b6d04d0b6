package dev.brickyard.pkg.token;

import java.util.Map;

/**
 * The authenticated caller.
 *
 * @param subject the caller's id
 * @param claims further string claims of the token, such as a role
 */
public record Caller(String subject, Map<String, String> claims) {
    /** Copies the claims. */
    public Caller {
        claims = Map.copyOf(claims);
    }

    /** Returns a caller without further claims. */
    public static Caller of(String subject) {
        return new Caller(subject, Map.of());
    }
}
