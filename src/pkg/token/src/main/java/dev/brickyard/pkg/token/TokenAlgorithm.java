package dev.brickyard.pkg.token;

import com.nimbusds.jose.JWSAlgorithm;

/** The signature algorithm, the same for all tokens, so that a sender cannot choose it. */
public enum TokenAlgorithm {
    /** One secret of at least 32 bytes signs and verifies. */
    HS256,
    /** A private key on the curve P-256 signs, and its public key verifies. */
    ES256;

    JWSAlgorithm jws() {
        return this == HS256 ? JWSAlgorithm.HS256 : JWSAlgorithm.ES256;
    }
}
