package dev.brickyard.pkg.token;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Secret;

/**
 * Keys and claims for signing and verifying tokens. Tokens are disabled if there is neither a key nor a URL of keys.
 *
 * @param algorithms accepted signature algorithms; several only with {@code jwksUrl}
 * @param signingKey signing key, {@code name:base64}; empty if the service only verifies tokens
 * @param verifyingKeys verifying keys, {@code name:base64} separated by commas; with HS256, the signing key verifies
 *     too
 * @param jwksUrl URL of the identity provider's verifying keys, a JSON Web Key Set; empty if keys are configured
 * @param jwksRefresh time between loads of the keys at {@code jwksUrl}; a key that is removed there is accepted for as long
 * @param jwksTimeout timeout of a connection and of a read when the keys are loaded
 * @param issuer issuer of the tokens; required if tokens are enabled
 * @param audience audience of the tokens; required if tokens are enabled
 * @param rolesClaim name of the claim with the caller's roles; dots separate the names of nested objects
 * @param lifetime validity of a new token
 * @param clockSkew tolerated difference between the clocks of issuer and verifier
 */
public record TokenConfig(
        @Env(value = "TOKEN_ALGORITHM", defaultValue = "hs256")
        Set<TokenAlgorithm> algorithms,

        @Env(value = "TOKEN_SIGNING_KEY", example = "2026-01:base64-of-the-key")
        Optional<Secret> signingKey,

        @Env(value = "TOKEN_VERIFYING_KEYS", example = "2026-01:base64-of-the-key")
        Optional<Secret> verifyingKeys,

        @Env(value = "TOKEN_JWKS_URL", example = "https://auth.example.com/.well-known/jwks.json")
        Optional<String> jwksUrl,

        @Env(value = "TOKEN_JWKS_REFRESH", defaultValue = "5m", min = 1_000, max = 86_400_000)
        Duration jwksRefresh,

        @Env(value = "TOKEN_JWKS_TIMEOUT", defaultValue = "2s", min = 100, max = 30_000)
        Duration jwksTimeout,

        @Env(value = "TOKEN_ISSUER", example = "https://auth.example.com")
        Optional<String> issuer,

        @Env(value = "TOKEN_AUDIENCE", example = "example.com")
        Optional<String> audience,

        @Env(value = "TOKEN_ROLES_CLAIM", defaultValue = "roles", min = 1, max = 200)
        String rolesClaim,

        @Env(value = "TOKEN_LIFETIME", defaultValue = "15m", min = 1_000, max = 86_400_000)
        Duration lifetime,

        @Env(value = "TOKEN_CLOCK_SKEW", defaultValue = "30s", min = 0, max = 300_000)
        Duration clockSkew) {

    /** Checks the keys or their URL, and that issuer and audience are set if tokens are enabled. */
    public TokenConfig {
        algorithms = Set.copyOf(algorithms);
        var problems = new ArrayList<String>();
        if (jwksUrl.isPresent()) {
            checkRemote(problems, jwksUrl.get(), algorithms, signingKey.isPresent() || verifyingKeys.isPresent());
        } else if (algorithms.size() != 1) {
            problems.add("TOKEN_ALGORITHM must be one algorithm, unless TOKEN_JWKS_URL is set");
        } else {
            var only = algorithms.iterator().next();
            note(problems, () -> SigningKey.parse(only, signingKey));
            note(problems, () -> ConfiguredKeys.parse(only, Optional.empty(), verifyingKeys));
        }
        if (signingKey.isPresent() || verifyingKeys.isPresent() || jwksUrl.isPresent()) {
            if (issuer.isEmpty()) {
                problems.add("TOKEN_ISSUER is missing: it is required if tokens are enabled");
            }
            if (audience.isEmpty()) {
                problems.add("TOKEN_AUDIENCE is missing: it is required if tokens are enabled");
            }
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
    }

    /** Returns whether there is a key or a URL of keys. */
    public boolean enabled() {
        return signingKey.isPresent() || verifyingKeys.isPresent() || jwksUrl.isPresent();
    }

    private static void checkRemote(
            List<String> problems, String url, Set<TokenAlgorithm> algorithms, boolean hasKeys) {
        if (!isUrl(url)) {
            problems.add("TOKEN_JWKS_URL='" + url + "' is not a URL: expected http or https with a host, for example"
                    + " https://auth.example.com/.well-known/jwks.json");
        }
        if (algorithms.isEmpty() || algorithms.contains(TokenAlgorithm.HS256)) {
            problems.add("TOKEN_ALGORITHM must list the algorithms of the keys at TOKEN_JWKS_URL: one or more of es256,"
                    + " rs256 and eddsa. hs256 is not possible, because the secret would be public");
        }
        if (hasKeys) {
            problems.add("TOKEN_JWKS_URL is set: remove TOKEN_SIGNING_KEY and TOKEN_VERIFYING_KEYS");
        }
    }

    private static boolean isUrl(String text) {
        try {
            var url = URI.create(text);
            return ("https".equals(url.getScheme()) || "http".equals(url.getScheme())) && url.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void note(List<String> problems, Supplier<?> check) {
        try {
            var unused = check.get();
        } catch (MalformedKeyException e) {
            problems.add(e.getMessage());
        }
    }
}
