package dev.brickyard.pkg.token;

import com.nimbusds.jose.JWSAlgorithm;
import java.security.InvalidKeyException;
import java.util.Set;

/** Rejects EC keys on other curves than P-256. */
final class Curves {
    private Curves() {}

    static void requireP256(Set<JWSAlgorithm> algorithms) throws InvalidKeyException {
        if (!algorithms.contains(JWSAlgorithm.ES256)) {
            throw new InvalidKeyException("not on the curve P-256");
        }
    }
}
