package dev.brickyard.pkg.token;

import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.UnauthorizedException;

/** The token in a header {@code Authorization: Bearer …}. */
public final class BearerToken {
    private static final String SCHEME = "Bearer ";

    private BearerToken() {}

    /**
     * The token in the header's value.
     *
     * @throws UnauthorizedException if there is none
     */
    public static String in(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new UnauthorizedException("sign in first");
        }
        return header.substring(SCHEME.length()).trim();
    }
}
