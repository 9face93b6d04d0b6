package dev.brickyard.pkg.token;

import java.util.Optional;

/**
 * Contents of an unverified token, for logs and for choosing a verifier. Must not be used for authorization.
 *
 * @param keyName claimed name of the signing key; empty if absent
 * @param issuer claimed issuer; empty if absent
 * @param subject claimed id of the caller; empty if absent
 */
public record UnverifiedToken(Optional<String> keyName, Optional<String> issuer, Optional<String> subject) {}
