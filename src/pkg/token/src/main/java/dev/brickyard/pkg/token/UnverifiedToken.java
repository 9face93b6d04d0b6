package dev.brickyard.pkg.token;

import java.util.Optional;

/**
 * What a token says without proof: for logs and for choosing who verifies it, never for a decision.
 *
 * @param keyName the name of the key that is said to have signed it
 * @param issuer who is said to have made it
 * @param subject whom it is said to speak for
 */
public record UnverifiedToken(Optional<String> keyName, Optional<String> issuer, Optional<String> subject) {}
