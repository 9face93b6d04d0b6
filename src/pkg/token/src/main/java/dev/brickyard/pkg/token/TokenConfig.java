package dev.brickyard.pkg.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Secret;

/**
 * Who signs tokens, and whose are believed; tokens are off while there is no key.
 *
 * @param algorithm how tokens are signed
 * @param signingKey the key that signs, {@code name:base64}; absent where tokens are only verified
 * @param verifyingKeys the keys that are believed, {@code name:base64} joined by commas; with HS256 the signing key is too
 * @param issuer who makes the tokens; required with any key
 * @param audience whom they are made for; required with any key
 * @param lifetime how long a new token is valid
 * @param clockSkew how far the clocks of maker and verifier may differ
 */
public record TokenConfig(
        @Env(value = "TOKEN_ALGORITHM", defaultValue = "hs256")
        TokenAlgorithm algorithm,

        @Env(value = "TOKEN_SIGNING_KEY", example = "2026-01:base64-of-the-key")
        Optional<Secret> signingKey,

        @Env(value = "TOKEN_VERIFYING_KEYS", example = "2026-01:base64-of-the-key")
        Optional<Secret> verifyingKeys,

        @Env(value = "TOKEN_ISSUER", example = "https://auth.example.com")
        Optional<String> issuer,

        @Env(value = "TOKEN_AUDIENCE", example = "example.com")
        Optional<String> audience,

        @Env(value = "TOKEN_LIFETIME", defaultValue = "15m", min = 1_000, max = 86_400_000)
        Duration lifetime,

        @Env(value = "TOKEN_CLOCK_SKEW", defaultValue = "30s", min = 0, max = 300_000)
        Duration clockSkew) {

    /** Checks the keys, and that what they need is there. */
    public TokenConfig {
        var problems = new ArrayList<String>();
        note(problems, () -> SigningKey.parse(algorithm, signingKey));
        note(problems, () -> VerifyingKeys.parse(algorithm, Optional.empty(), verifyingKeys));
        if (signingKey.isPresent() || verifyingKeys.isPresent()) {
            if (issuer.isEmpty()) {
                problems.add("TOKEN_ISSUER is missing: it is required with any key");
            }
            if (audience.isEmpty()) {
                problems.add("TOKEN_AUDIENCE is missing: it is required with any key");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
    }

    /** Whether there is any key. */
    public boolean enabled() {
        return signingKey.isPresent() || verifyingKeys.isPresent();
    }

    private static void note(List<String> problems, Supplier<?> check) {
        try {
            var unused = check.get();
        } catch (MalformedKeyException e) {
            problems.add(e.getMessage());
        }
    }
}
