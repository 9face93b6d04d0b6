package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.config.Secret;

/** The verifying keys in {@code TOKEN_VERIFYING_KEYS}, by name. */
record ConfiguredKeys(TokenAlgorithm only, Map<String, JWSVerifier> byName) implements VerifyingKeys {
    private static final String VARIABLE = "TOKEN_VERIFYING_KEYS";

    /** Parses {@code TOKEN_VERIFYING_KEYS}; adds the signing key if it is a shared secret. */
    static ConfiguredKeys parse(TokenAlgorithm algorithm, Optional<Secret> signing, Optional<Secret> verifying) {
        var keys = new HashMap<String, JWSVerifier>();
        if (algorithm == TokenAlgorithm.HS256) {
            signing.ifPresent(text -> add(keys, algorithm, "TOKEN_SIGNING_KEY", List.of(text.reveal())));
        }
        verifying.ifPresent(
                text -> add(keys, algorithm, VARIABLE, List.of(text.reveal().split(" *, *", -1))));
        return new ConfiguredKeys(algorithm, Map.copyOf(keys));
    }

    @Override
    public @Nullable JWSVerifier find(TokenAlgorithm algorithm, String name) {
        return algorithm == only ? byName.get(name) : null;
    }

    private static void add(
            Map<String, JWSVerifier> keys, TokenAlgorithm algorithm, String variable, List<String> texts) {
        for (var text : texts) {
            try {
                var key = KeyText.parse(text);
                keys.put(key.name(), KeyType.verifier(algorithm, key.bytes()));
            } catch (IllegalArgumentException | GeneralSecurityException | JOSEException e) {
                throw new MalformedKeyException(variable, algorithm, expected(algorithm), e);
            }
        }
    }

    private static String expected(TokenAlgorithm algorithm) {
        return switch (algorithm) {
            case HS256 ->
                "name:key with a key of at least 32 bytes in base64, for example from openssl rand -base64 32";
            case ES256 -> "name:key, separated by commas, each with a P-256 public key in X.509, DER, base64";
            case RS256 ->
                "name:key, separated by commas, each with an RSA public key of at least 2048 bits in X.509, DER, base64";
            case EDDSA -> "name:key, separated by commas, each with an Ed25519 public key in X.509, DER, base64";
        };
    }
}
