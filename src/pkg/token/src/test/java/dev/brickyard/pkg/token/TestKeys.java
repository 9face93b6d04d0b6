package dev.brickyard.pkg.token;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

import dev.brickyard.pkg.config.ConfigLoader;

/** Keys and configs for tests. */
final class TestKeys {
    static final String OLD = "old:" + secret("an old secret of thirty-two bytes");
    static final String NEW = "new:" + secret("a new secret of thirty-two bytes.");

    private TestKeys() {}

    static String secret(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    static KeyPair rsa(int bits) throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(bits);
        return generator.generateKeyPair();
    }

    static KeyPair pair(String curve) throws GeneralSecurityException {
        if (curve.equals("Ed25519")) {
            return KeyPairGenerator.getInstance(curve).generateKeyPair();
        }
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    static String named(String name, Key key) {
        return name + ":" + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** Loads a config; the names in {@code settings} omit the prefix {@code TOKEN_}, as in {@code LIFETIME=1m}. */
    static TokenConfig config(String... settings) {
        var environment = new HashMap<>(Map.of("TOKEN_ISSUER", "auth", "TOKEN_AUDIENCE", "notes"));
        for (var setting : settings) {
            var pair = setting.split("=", 2);
            environment.put("TOKEN_" + pair[0], pair[1]);
        }
        return ConfigLoader.load(TokenConfig.class, environment);
    }
}
