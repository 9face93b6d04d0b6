package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Set;

/** Creates the signer or verifier of an algorithm from a key, and rejects keys of other types and weak keys. */
final class KeyType {
    private static final int SHORTEST_RSA = 2048;

    private KeyType() {}

    /** Creates a signer from a secret, or from a private key in PKCS #8, DER. */
    static JWSSigner signer(TokenAlgorithm algorithm, byte[] bytes) throws GeneralSecurityException, JOSEException {
        return switch (algorithm) {
            case HS256 -> new MACSigner(bytes);
            case ES256 -> {
                var signer = new ECDSASigner((ECPrivateKey) privateKey("EC", bytes));
                requireP256(signer.supportedJWSAlgorithms());
                yield signer;
            }
            case RS256 -> {
                var key = privateKey("RSA", bytes);
                requireLongEnough((RSAKey) key);
                yield new RSASSASigner(key);
            }
            case EDDSA -> new Ed25519Signer(privateKey(Ed25519Verifier.ALGORITHM, bytes));
        };
    }

    /** Creates a verifier from a secret, or from a public key in X.509, DER. */
    static JWSVerifier verifier(TokenAlgorithm algorithm, byte[] bytes) throws GeneralSecurityException, JOSEException {
        return switch (algorithm) {
            case HS256 -> new MACVerifier(bytes);
            case ES256 -> verifier((ECPublicKey) publicKey("EC", bytes));
            case RS256 -> verifier((RSAPublicKey) publicKey("RSA", bytes));
            case EDDSA -> new Ed25519Verifier(publicKey(Ed25519Verifier.ALGORITHM, bytes));
        };
    }

    /** Creates a verifier for ES256. */
    static JWSVerifier verifier(ECPublicKey key) throws InvalidKeyException, JOSEException {
        var verifier = new ECDSAVerifier(key);
        requireP256(verifier.supportedJWSAlgorithms());
        return verifier;
    }

    /** Creates a verifier for RS256. */
    static JWSVerifier verifier(RSAPublicKey key) throws InvalidKeyException {
        requireLongEnough(key);
        return new RSASSAVerifier(key);
    }

    private static PrivateKey privateKey(String type, byte[] bytes) throws GeneralSecurityException {
        return KeyFactory.getInstance(type).generatePrivate(new PKCS8EncodedKeySpec(bytes));
    }

    private static PublicKey publicKey(String type, byte[] bytes) throws GeneralSecurityException {
        return KeyFactory.getInstance(type).generatePublic(new X509EncodedKeySpec(bytes));
    }

    private static void requireP256(Set<JWSAlgorithm> algorithms) throws InvalidKeyException {
        if (!algorithms.contains(JWSAlgorithm.ES256)) {
            throw new InvalidKeyException("not on the curve P-256");
        }
    }

    private static void requireLongEnough(RSAKey key) throws InvalidKeyException {
        if (key.getModulus().bitLength() < SHORTEST_RSA) {
            throw new InvalidKeyException("shorter than " + SHORTEST_RSA + " bits");
        }
    }
}
