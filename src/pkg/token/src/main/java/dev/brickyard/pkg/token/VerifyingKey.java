package dev.brickyard.pkg.token;

import com.nimbusds.jose.JWSVerifier;

/** The key that verified a token. */
record VerifyingKey(TokenAlgorithm algorithm, String name, JWSVerifier verifier) {
    boolean isStillIn(VerifyingKeys keys) {
        return keys.find(algorithm, name) == verifier;
    }
}
