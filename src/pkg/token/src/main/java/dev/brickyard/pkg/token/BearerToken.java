package dev.brickyard.pkg.token;

import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.UnauthorizedException;

/** Extracts the token from a header {@code Authorization: Bearer …}. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * Returns the token in the value of the header; null stands for a missing header.
     *
     * @throws UnauthorizedException if there is no bearer token
     */
    public static String in(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new UnauthorizedException("authentication required");
        }
        return header.substring(SCHEME.length()).trim();
    }
}
