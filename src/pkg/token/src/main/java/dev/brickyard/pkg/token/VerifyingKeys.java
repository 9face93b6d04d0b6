package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.MACVerifier;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.config.Secret;

/** The verifying keys by name; several during a key rotation. */
record VerifyingKeys(Map<String, JWSVerifier> byName) {
    private static final String VARIABLE = "TOKEN_VERIFYING_KEYS";

    /** Parses {@code TOKEN_VERIFYING_KEYS}; adds the signing key if it is a shared secret. */
    static VerifyingKeys parse(TokenAlgorithm algorithm, Optional<Secret> signing, Optional<Secret> verifying) {
        var keys = new HashMap<String, JWSVerifier>();
        if (algorithm == TokenAlgorithm.HS256) {
            signing.ifPresent(text -> add(keys, algorithm, "TOKEN_SIGNING_KEY", List.of(text.reveal())));
        }
        verifying.ifPresent(
                text -> add(keys, algorithm, VARIABLE, List.of(text.reveal().split(" *, *", -1))));
        return new VerifyingKeys(Map.copyOf(keys));
    }

    @Nullable
    JWSVerifier find(@Nullable String name) {
        return name == null ? null : byName.get(name);
    }

    private static void add(
            Map<String, JWSVerifier> keys, TokenAlgorithm algorithm, String variable, List<String> texts) {
        for (var text : texts) {
            try {
                var key = KeyText.parse(text);
                keys.put(key.name(), verifier(algorithm, key.bytes()));
            } catch (IllegalArgumentException | GeneralSecurityException | JOSEException e) {
                throw new MalformedKeyException(variable, algorithm, expected(algorithm), e);
            }
        }
    }

    private static JWSVerifier verifier(TokenAlgorithm algorithm, byte[] bytes)
            throws GeneralSecurityException, JOSEException {
        return switch (algorithm) {
            case HS256 -> new MACVerifier(bytes);
            case ES256 -> {
                var key = KeyFactory.getInstance("EC").generatePublic(new X509EncodedKeySpec(bytes));
                var verifier = new ECDSAVerifier((ECPublicKey) key);
                Curves.requireP256(verifier.supportedJWSAlgorithms());
                yield verifier;
            }
        };
    }

    private static String expected(TokenAlgorithm algorithm) {
        return switch (algorithm) {
            case HS256 ->
                "name:key with a key of at least 32 bytes in base64, for example from openssl rand -base64 32";
            case ES256 -> "name:key, separated by commas, each with a P-256 public key in X.509, DER, base64";
        };
    }
}
