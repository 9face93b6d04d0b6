package dev.brickyard.pkg.token;

import java.time.Instant;

/**
 * A valid token.
 *
 * @param caller the caller that the token identifies
 * @param expiresAt the time from which the token is rejected, with the tolerated clock skew
 */
public record VerifiedToken(Caller caller, Instant expiresAt) {}
