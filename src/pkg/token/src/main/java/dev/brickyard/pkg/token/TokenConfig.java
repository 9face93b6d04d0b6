package dev.brickyard.pkg.token;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Secret;

/**
 * Keys and claims for signing and verifying tokens. Tokens are disabled if no key is set.
 *
 * @param algorithm signature algorithm
 * @param signingKey signing key, {@code name:base64}; empty if the service only verifies tokens
 * @param verifyingKeys verifying keys, {@code name:base64} separated by commas; with HS256, the signing key verifies
 *     too
 * @param issuer issuer of the tokens; required if any key is set
 * @param audience audience of the tokens; required if any key is set
 * @param lifetime validity of a new token
 * @param clockSkew tolerated difference between the clocks of issuer and verifier
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

    /** Checks the keys, and that issuer and audience are set if there is a key. */
    public TokenConfig {
        var problems = new ArrayList<String>();
        note(problems, () -> SigningKey.parse(algorithm, signingKey));
        note(problems, () -> VerifyingKeys.parse(algorithm, Optional.empty(), verifyingKeys));
        if (signingKey.isPresent() || verifyingKeys.isPresent()) {
            if (issuer.isEmpty()) {
                problems.add("TOKEN_ISSUER is missing: it is required if a key is set");
            }
            if (audience.isEmpty()) {
                problems.add("TOKEN_AUDIENCE is missing: it is required if a key is set");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
    }

    /** Returns whether any key is set. */
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
