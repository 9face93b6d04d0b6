package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Optional;

import dev.brickyard.pkg.config.Secret;

/** The key that signs new tokens. */
record SigningKey(String name, JWSSigner signer) {
    /** Parses {@code TOKEN_SIGNING_KEY}; throws {@code MalformedKeyException} if it is malformed. */
    static Optional<SigningKey> parse(TokenAlgorithm algorithm, Optional<Secret> text) {
        return text.map(secret -> parse(algorithm, secret.reveal()));
    }

    private static SigningKey parse(TokenAlgorithm algorithm, String text) {
        try {
            var key = KeyText.parse(text);
            return new SigningKey(key.name(), signer(algorithm, key.bytes()));
        } catch (IllegalArgumentException | GeneralSecurityException | JOSEException e) {
            throw new MalformedKeyException("TOKEN_SIGNING_KEY", algorithm, expected(algorithm), e);
        }
    }

    private static JWSSigner signer(TokenAlgorithm algorithm, byte[] bytes)
            throws GeneralSecurityException, JOSEException {
        return switch (algorithm) {
            case HS256 -> new MACSigner(bytes);
            case ES256 -> {
                var key = KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(bytes));
                var signer = new ECDSASigner((ECPrivateKey) key);
                Curves.requireP256(signer.supportedJWSAlgorithms());
                yield signer;
            }
        };
    }

    private static String expected(TokenAlgorithm algorithm) {
        return switch (algorithm) {
            case HS256 ->
                "name:key with a key of at least 32 bytes in base64, for example from openssl rand -base64 32";
            case ES256 -> "name:key with a P-256 private key in PKCS #8, DER, base64";
        };
    }
}
