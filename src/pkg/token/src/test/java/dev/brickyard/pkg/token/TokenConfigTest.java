package dev.brickyard.pkg.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigException;
import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.Secret;

class TokenConfigTest {
    @Test
    void isOffByDefault() {
        var config = ConfigLoader.load(TokenConfig.class, Map.of());

        assertThat(config)
                .isEqualTo(new TokenConfig(
                        Set.of(TokenAlgorithm.HS256),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(2),
                        Optional.empty(),
                        Optional.empty(),
                        "roles",
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(30)));
        assertThat(config.enabled()).isFalse();
        assertThat(Tokens.of(config)).isEmpty();
    }

    @Test
    void readsEveryVariable() throws Exception {
        var pair = TestKeys.pair("secp256r1");
        var signing = TestKeys.named("a", pair.getPrivate());
        var verifying = TestKeys.named("a", pair.getPublic());
        var environment = new HashMap<String, String>();
        environment.put("TOKEN_ALGORITHM", "es256");
        environment.put("TOKEN_SIGNING_KEY", signing);
        environment.put("TOKEN_VERIFYING_KEYS", verifying);
        environment.put("TOKEN_ISSUER", "auth");
        environment.put("TOKEN_AUDIENCE", "notes");
        environment.put("TOKEN_JWKS_REFRESH", "1m");
        environment.put("TOKEN_JWKS_TIMEOUT", "1s");
        environment.put("TOKEN_ROLES_CLAIM", "scope");
        environment.put("TOKEN_LIFETIME", "1m");
        environment.put("TOKEN_CLOCK_SKEW", "2s");

        var config = ConfigLoader.load(TokenConfig.class, environment);

        assertThat(config)
                .isEqualTo(new TokenConfig(
                        Set.of(TokenAlgorithm.ES256),
                        Optional.of(Secret.of(signing)),
                        Optional.of(Secret.of(verifying)),
                        Optional.empty(),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(1),
                        Optional.of("auth"),
                        Optional.of("notes"),
                        "scope",
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(2)));
        assertThat(config.enabled()).isTrue();
    }

    @Test
    void namesEverythingThatIsWrongAtOnceAndNoSecret() {
        var environment = Map.of("TOKEN_SIGNING_KEY", "secret-1", "TOKEN_VERIFYING_KEYS", "secret-2");

        assertThatThrownBy(() -> ConfigLoader.load(TokenConfig.class, environment))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TOKEN_SIGNING_KEY='******' is invalid for TOKEN_ALGORITHM=hs256")
                .hasMessageContaining("TOKEN_VERIFYING_KEYS='******' is invalid for TOKEN_ALGORITHM=hs256")
                .hasMessageContaining("TOKEN_ISSUER is missing")
                .hasMessageContaining("TOKEN_AUDIENCE is missing")
                .hasMessageNotContainingAny("secret-1", "secret-2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5",
                "k:",
                "k:c2hvcnQ=",
                ":QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5",
                "a b:QUJDREVGR0hJSktMTU5PUFFSU1RVVldYWVowMTIzNDU2Nzg5",
                "k:not base64"
            })
    void rejectsWhatIsNoSecret(String key) {
        assertThatThrownBy(() -> TestKeys.config("SIGNING_KEY=" + key))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TOKEN_SIGNING_KEY='******'")
                .hasMessageNotContaining(key);
    }

    @Test
    void rejectsKeysOfOtherCurves() throws Exception {
        var pair = TestKeys.pair("secp384r1");

        assertThatThrownBy(() -> TestKeys.config(
                        "ALGORITHM=es256",
                        "SIGNING_KEY=" + TestKeys.named("a", pair.getPrivate()),
                        "VERIFYING_KEYS=" + TestKeys.named("a", pair.getPublic())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TOKEN_SIGNING_KEY")
                .hasMessageContaining("TOKEN_VERIFYING_KEYS");
    }

    @Test
    void rejectsWeakRsaKeys() throws Exception {
        var pair = TestKeys.rsa(1024);

        assertThatThrownBy(() -> TestKeys.config(
                        "ALGORITHM=rs256",
                        "SIGNING_KEY=" + TestKeys.named("a", pair.getPrivate()),
                        "VERIFYING_KEYS=" + TestKeys.named("a", pair.getPublic())))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TOKEN_SIGNING_KEY")
                .hasMessageContaining("TOKEN_VERIFYING_KEYS");
    }

    @Test
    void acceptsSeveralAlgorithmsOfKeysAtAUrl() {
        var config = TestKeys.config("JWKS_URL=https://auth.example.com/jwks", "ALGORITHM=rs256, es256,eddsa");

        assertThat(config.jwksUrl()).contains("https://auth.example.com/jwks");
        assertThat(config.algorithms())
                .containsExactlyInAnyOrder(TokenAlgorithm.RS256, TokenAlgorithm.ES256, TokenAlgorithm.EDDSA);
        assertThat(config.enabled()).isTrue();
    }

    @Test
    void rejectsSharedSecretsAndConfiguredKeysBesideAUrl() {
        var url = "JWKS_URL=https://auth.example.com/jwks";

        assertThatThrownBy(() -> TestKeys.config(url)).hasMessageContaining("TOKEN_ALGORITHM must list");
        assertThatThrownBy(() -> TestKeys.config(url, "ALGORITHM=es256,hs256"))
                .hasMessageContaining("TOKEN_ALGORITHM must list");
        assertThatThrownBy(() -> TestKeys.config(url, "ALGORITHM=es256", "VERIFYING_KEYS=" + TestKeys.NEW))
                .hasMessageContaining("TOKEN_JWKS_URL is set: remove");
        assertThatThrownBy(() -> TestKeys.config("ALGORITHM=es256,rs256"))
                .hasMessageContaining("TOKEN_ALGORITHM must be one algorithm");
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth.example.com", "file:///etc/keys", "https:///jwks", "https://a b/", "ftp://a/b"})
    void rejectsWhatIsNoUrl(String url) {
        assertThatThrownBy(() -> TestKeys.config("JWKS_URL=" + url, "ALGORITHM=es256"))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("TOKEN_JWKS_URL='" + url + "' is not a URL");
    }

    @Test
    void takesNoPublicKeyForASecret() throws Exception {
        var key = TestKeys.named("a", TestKeys.pair("secp256r1").getPublic());

        assertThatThrownBy(() -> TestKeys.config("ALGORITHM=es256", "SIGNING_KEY=" + key))
                .hasMessageContaining("TOKEN_SIGNING_KEY");
    }

    @Test
    void showsNoSecret() {
        var config = TestKeys.config("SIGNING_KEY=" + TestKeys.OLD);

        assertThat(config.toString()).contains("******").doesNotContain(TestKeys.OLD);
    }
}
