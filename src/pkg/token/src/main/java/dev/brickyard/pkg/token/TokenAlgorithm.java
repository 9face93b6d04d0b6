package dev.brickyard.pkg.token;

import com.nimbusds.jose.JWSAlgorithm;
import java.util.Locale;

/** A signature algorithm. Which ones are accepted is configured, so that a sender cannot choose it. */
public enum TokenAlgorithm {
    /** One secret of at least 32 bytes signs and verifies. */
    HS256,
    /** A private key on the curve P-256 signs, and its public key verifies. */
    ES256,
    /** An RSA key of at least 2048 bits signs, and its public key verifies. */
    RS256,
    /** An Ed25519 key signs, and its public key verifies. */
    EDDSA;

    JWSAlgorithm jws() {
        return switch (this) {
            case HS256 -> JWSAlgorithm.HS256;
            case ES256 -> JWSAlgorithm.ES256;
            case RS256 -> JWSAlgorithm.RS256;
            case EDDSA -> JWSAlgorithm.EdDSA;
        };
    }

    /** Returns the word for this algorithm in {@code TOKEN_ALGORITHM}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
