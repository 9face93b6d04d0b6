package dev.brickyard.pkg.token;

import java.util.Map;

/**
 * Who calls, as a token proves it.
 *
 * @param subject the caller's id
 * @param claims what else the token says of the caller, such as a role
 */
public record Caller(String subject, Map<String, String> claims) {
    /** Takes a copy of the claims. */
    public Caller {
        claims = Map.copyOf(claims);
    }

    /** A caller of whom no more is known than the id. */
    public static Caller of(String subject) {
        return new Caller(subject, Map.of());
    }
}
