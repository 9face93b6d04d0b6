package dev.brickyard.pkg.token;

import com.nimbusds.jwt.JWTClaimsSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claim with the caller's roles: a list of strings, or one string of words separated by spaces, as in {@code scope}.
 *
 * @param name the name of the claim, such as {@code roles} or {@code https://example.com/roles}, or the names of nested
 *     objects separated by dots, such as {@code realm_access.roles}; a claim with exactly this name takes precedence
 */
record RolesClaim(String name) {
    boolean isNamed(String claim) {
        return name.equals(claim) || path()[0].equals(claim);
    }

    Set<String> read(JWTClaimsSet claims) {
        var value = claims.getClaim(name);
        return roles(value == null ? nested(claims.getClaims()) : value).collect(Collectors.toUnmodifiableSet());
    }

    void write(Set<String> roles, JWTClaimsSet.Builder claims) {
        if (roles.isEmpty()) {
            return;
        }
        var path = path();
        Object value = List.copyOf(roles);
        for (var i = path.length - 1; i > 0; i--) {
            value = Map.of(path[i], value);
        }
        claims.claim(path[0], value);
    }

    private @Nullable Object nested(Map<String, Object> claims) {
        Object value = claims;
        for (var part : path()) {
            value = value instanceof Map<?, ?> object ? object.get(part) : null;
        }
        return value;
    }

    private String[] path() {
        return name.split("\\.", -1);
    }

    private static Stream<String> roles(@Nullable Object value) {
        if (value instanceof String words) {
            return Arrays.stream(words.split(" ", -1)).filter(word -> !word.isEmpty());
        }
        return value instanceof Collection<?> list
                ? list.stream().filter(String.class::isInstance).map(String.class::cast)
                : Stream.of();
    }
}
