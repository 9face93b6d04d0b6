package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import java.security.GeneralSecurityException;
import java.util.Optional;

import dev.brickyard.pkg.config.Secret;

/** The key that signs new tokens. */
record SigningKey(String name, TokenAlgorithm algorithm, JWSSigner signer) {
    /** Parses {@code TOKEN_SIGNING_KEY}; throws {@code MalformedKeyException} if it is malformed. */
    static Optional<SigningKey> parse(TokenAlgorithm algorithm, Optional<Secret> text) {
        return text.map(secret -> parse(algorithm, secret.reveal()));
    }

    private static SigningKey parse(TokenAlgorithm algorithm, String text) {
        try {
            var key = KeyText.parse(text);
            return new SigningKey(key.name(), algorithm, KeyType.signer(algorithm, key.bytes()));
        } catch (IllegalArgumentException | GeneralSecurityException | JOSEException e) {
            throw new MalformedKeyException("TOKEN_SIGNING_KEY", algorithm, expected(algorithm), e);
        }
    }

    private static String expected(TokenAlgorithm algorithm) {
        return switch (algorithm) {
            case HS256 ->
                "name:key with a key of at least 32 bytes in base64, for example from openssl rand -base64 32";
            case ES256 -> "name:key with a P-256 private key in PKCS #8, DER, base64";
            case RS256 -> "name:key with an RSA private key of at least 2048 bits in PKCS #8, DER, base64";
            case EDDSA -> "name:key with an Ed25519 private key in PKCS #8, DER, base64";
        };
    }
}
