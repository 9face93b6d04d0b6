package ${package}.cmd;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;

import ${pkgPackage}.config.ConfigLoader;
import ${pkgPackage}.token.Caller;
import ${pkgPackage}.token.TokenConfig;
import ${pkgPackage}.token.Tokens;

/** Signs tokens with a key of this process, in place of an identity provider. */
public final class LocalTokens {
    private final Map<String, String> environment;
    private final Tokens tokens;

    /** Makes a new key. */
    public LocalTokens() {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        environment = Map.of(
                "TOKEN_SIGNING_KEY", "local:" + Base64.getEncoder().encodeToString(key),
                "TOKEN_ISSUER", "https://localhost/${artifactId}",
                "TOKEN_AUDIENCE", "${artifactId}",
                "TOKEN_LIFETIME", "12h");
        tokens = Tokens.of(ConfigLoader.load(TokenConfig.class, environment)).orElseThrow();
    }

    /** The variables of a gateway that accepts these tokens. */
    public Map<String, String> environment() {
        return environment;
    }

    /** The verifier of these tokens. */
    public Tokens tokens() {
        return tokens;
    }

    /** Returns a token of a caller. */
    public String of(String subject, String... roles) {
        return tokens.make(new Caller(subject, Set.of(roles), Map.of()));
    }
}
