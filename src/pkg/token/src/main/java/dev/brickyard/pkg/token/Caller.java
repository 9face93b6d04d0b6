package dev.brickyard.pkg.token;

import java.util.Map;
import java.util.Set;

/**
 * The authenticated caller.
 *
 * @param subject the caller's id
 * @param roles the caller's roles, such as {@code admin}; see {@code TOKEN_ROLES_CLAIM}
 * @param claims further string claims of the token, without the claim of the roles
 */
public record Caller(String subject, Set<String> roles, Map<String, String> claims) {
    /** Copies roles and claims. */
    public Caller {
        roles = Set.copyOf(roles);
        claims = Map.copyOf(claims);
    }

    /** Returns a caller without roles and further claims. */
    public static Caller of(String subject) {
        return new Caller(subject, Set.of(), Map.of());
    }

    /** Returns whether the caller has {@code role}. */
    public boolean hasRole(String role) {
        return roles.contains(role);
    }
}
