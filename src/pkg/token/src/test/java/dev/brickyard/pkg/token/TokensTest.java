package dev.brickyard.pkg.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.UnauthorizedException;

class TokensTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");
    private static final Caller ADA =
            new Caller("user_1", Set.of("admin", "editor"), Map.of("email", "ada@example.com"));

    private final Tokens tokens = tokens(NOW, "SIGNING_KEY=" + TestKeys.NEW);

    @Test
    void proveTheirCaller() {
        assertThat(tokens.verify(tokens.make(ADA))).isEqualTo(ADA);
        assertThat(tokens.verify(tokens.make(Caller.of("user_2")))).isEqualTo(Caller.of("user_2"));
    }

    @Test
    void proveTheirCallerByAPublicKey() throws Exception {
        var pair = TestKeys.pair("secp256r1");
        var maker = tokens(NOW, "ALGORITHM=es256", "SIGNING_KEY=" + TestKeys.named("a", pair.getPrivate()));
        var verifier = tokens(NOW, "ALGORITHM=es256", "VERIFYING_KEYS=" + TestKeys.named("a", pair.getPublic()));

        assertThat(verifier.verify(maker.make(ADA))).isEqualTo(ADA);
    }

    @Test
    void proveTheirCallerByKeysOfOtherTypes() throws Exception {
        for (var pair : List.of(TestKeys.rsa(2048), TestKeys.pair("Ed25519"))) {
            var algorithm = "ALGORITHM=" + (pair.getPublic() instanceof RSAPublicKey ? "rs256" : "eddsa");
            var maker = tokens(NOW, algorithm, "SIGNING_KEY=" + TestKeys.named("a", pair.getPrivate()));
            var verifier = tokens(NOW, algorithm, "VERIFYING_KEYS=" + TestKeys.named("a", pair.getPublic()));
            var token = maker.make(ADA);

            assertThat(verifier.verify(token)).isEqualTo(ADA);
            refuses(verifier, token.substring(0, token.length() - 8) + "AAAAAAAA", "token is invalid");
            refuses(verifier, token.substring(0, token.lastIndexOf('.') + 1) + "AAAA", "token is invalid");
        }
    }

    @Test
    void differEachTime() {
        assertThat(tokens.make(ADA)).isNotEqualTo(tokens.make(ADA));
    }

    @Test
    void areNotMadeWithoutAKey() {
        var verifier = tokens(NOW, "VERIFYING_KEYS=" + TestKeys.NEW);

        assertThatExceptionOfType(InternalException.class).isThrownBy(() -> verifier.make(ADA));
    }

    @ParameterizedTest
    @ValueSource(strings = {"iss", "sub", "aud", "exp", "nbf", "iat", "jti", "roles"})
    void keepTheirOwnClaims(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> tokens.make(new Caller("user_1", Set.of(), Map.of(name, "x"))))
                .withMessageContaining(name);
    }

    @Test
    void surviveTheRotationOfKeys() {
        var before = tokens(NOW, "SIGNING_KEY=" + TestKeys.OLD);
        var during = tokens(NOW, "SIGNING_KEY=" + TestKeys.NEW, "VERIFYING_KEYS=" + TestKeys.OLD);
        var ahead = tokens(NOW, "SIGNING_KEY=" + TestKeys.OLD, "VERIFYING_KEYS=" + TestKeys.NEW);
        var after = tokens(NOW, "SIGNING_KEY=" + TestKeys.NEW);

        assertThat(during.verify(before.make(ADA))).isEqualTo(ADA);
        assertThat(ahead.verify(during.make(ADA))).isEqualTo(ADA);
        refuses(after, before.make(ADA), "token is invalid");
    }

    @Test
    void areRefusedUnderTheNameOfAnotherKey() {
        var other = "new:" + TestKeys.OLD.substring(4);

        refuses(tokens, tokens(NOW, "SIGNING_KEY=" + other).make(ADA), "token is invalid");
    }

    @Test
    void expire() {
        var token = tokens.make(ADA);
        var end = NOW.plus(Duration.ofMinutes(15)).plusSeconds(30);

        assertThat(tokens(end.minusMillis(1), "SIGNING_KEY=" + TestKeys.NEW).verify(token))
                .isEqualTo(ADA);
        refuses(tokens(end, "SIGNING_KEY=" + TestKeys.NEW), token, "token has expired");
    }

    @Test
    void expireAlsoIfTheyWereVerifiedBefore() {
        var clock = new AtomicReference<>(NOW);
        var own = Tokens.of(TestKeys.config("SIGNING_KEY=" + TestKeys.NEW), clock::get)
                .orElseThrow();
        var token = own.make(ADA);
        assertThat(own.verify(token)).isEqualTo(ADA);
        assertThat(own.verify(token)).isEqualTo(ADA);

        clock.set(NOW.plus(Duration.ofMinutes(16)));

        refuses(own, token, "token has expired");
    }

    @Test
    void areNotValidBeforeTheirTime() throws Exception {
        var soon = signed(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(30))));
        var later = signed(claims -> claims.notBeforeTime(Date.from(NOW.plusSeconds(31))));

        assertThat(tokens.verify(soon).subject()).isEqualTo("user_1");
        refuses(tokens, later, "token is not valid yet");
    }

    @Test
    void tellWhenTheyEnd() {
        assertThat(tokens.verified(tokens.make(ADA)))
                .isEqualTo(
                        new VerifiedToken(ADA, NOW.plus(Duration.ofMinutes(15)).plusSeconds(30)));
    }

    @Test
    void readRolesFromTheirClaim() throws Exception {
        var nested = Map.of("realm_access", Map.of("roles", List.of("admin", 7, "editor")));
        var token = signed(claims -> claims.claim("realm_access", nested.get("realm_access"))
                .claim("scope", "openid  read:notes")
                .claim("https://example.com/roles", List.of("owner"))
                .claim("roles", 7));

        assertThat(roles("realm_access.roles", token)).containsExactlyInAnyOrder("admin", "editor");
        assertThat(roles("scope", token)).containsExactlyInAnyOrder("openid", "read:notes");
        assertThat(roles("https://example.com/roles", token)).containsExactly("owner");
        assertThat(roles("roles", token)).isEmpty();
        assertThat(roles("realm_access.roles.admin", token)).isEmpty();
        assertThat(roles("absent", token)).isEmpty();
    }

    @Test
    void writeRolesToTheirClaim() {
        for (var claim : List.of("roles", "realm_access.roles", "https://example.com/roles")) {
            var own = tokens(NOW, "SIGNING_KEY=" + TestKeys.NEW, "ROLES_CLAIM=" + claim);

            assertThat(own.verify(own.make(ADA))).as(claim).isEqualTo(ADA);
        }
    }

    @Test
    void areRefusedWithCriticalHeaders() throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("new")
                .criticalParams(Set.of("exp"))
                .customParam("exp", 1)
                .build();

        refuses(tokens, signed(header, signer(), claims().build()), "token is invalid");
    }

    @Test
    void areRefusedIfTheyAreTokensOfAnotherType() throws Exception {
        var logout = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("new")
                .type(new JOSEObjectType("logout+jwt"))
                .build();
        var access = new JWSHeader.Builder(JWSAlgorithm.HS256)
                .keyID("new")
                .type(new JOSEObjectType("at+JWT"))
                .build();

        refuses(tokens, signed(logout, signer(), claims().build()), "token is invalid");
        assertThat(tokens.verify(signed(access, signer(), claims().build())).subject())
                .isEqualTo("user_1");
    }

    @Test
    void areRefusedFromAnotherIssuer() throws Exception {
        refuses(tokens, signed(claims -> claims.issuer("other")), "token is invalid");
        refuses(tokens, signed(claims -> claims.issuer(null)), "token is invalid");
    }

    @Test
    void areRefusedForAnotherAudience() throws Exception {
        refuses(tokens, signed(claims -> claims.audience("other")), "token is invalid");
        refuses(tokens, signed(claims -> claims.audience((String) null)), "token is invalid");
    }

    @Test
    void areRefusedWithoutEndOrSubject() throws Exception {
        refuses(tokens, signed(claims -> claims.expirationTime(null)), "token is invalid");
        refuses(tokens, signed(claims -> claims.subject(null)), "token is invalid");
        refuses(tokens, signed(claims -> claims.subject(" ")), "token is invalid");
    }

    @Test
    void passOverClaimsThatAreNoText() throws Exception {
        var token = signed(claims -> claims.claim("level", 7).claim("role", "admin"));

        assertThat(tokens.verify(token).claims()).containsExactly(Map.entry("role", "admin"));
    }

    @Test
    void areRefusedUnsigned() {
        var token = new PlainJWT(claims().build()).serialize();

        refuses(tokens, token, "token is invalid");
        refuses(tokens, token + "c2lnbmF0dXJl", "token is invalid");
    }

    @Test
    void areRefusedIfTheirHeaderSaysNone() {
        var parts = tokens.make(ADA).split("\\.", -1);
        var header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\",\"kid\":\"new\"}".getBytes(UTF_8));

        refuses(tokens, header + "." + parts[1] + ".", "token is invalid");
        refuses(tokens, header + "." + parts[1] + "." + parts[2], "token is invalid");
    }

    @Test
    void areRefusedIfAPublicKeyIsUsedAsASecret() throws Exception {
        var pair = TestKeys.pair("secp256r1");
        var verifier = tokens(NOW, "ALGORITHM=es256", "VERIFYING_KEYS=" + TestKeys.named("a", pair.getPublic()));
        var confused = signed(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("a").build(),
                new MACSigner(pair.getPublic().getEncoded()),
                claims().build());

        refuses(verifier, confused, "token is invalid");
    }

    @Test
    void areRefusedIfSignedByAStrongerAlgorithmThanOurs() throws Exception {
        var bytes = new byte[64];
        var key = "new:" + Base64.getEncoder().encodeToString(bytes);
        var stronger = signed(
                new JWSHeader.Builder(JWSAlgorithm.HS512).keyID("new").build(), new MACSigner(bytes), claims().build());

        refuses(tokens(NOW, "SIGNING_KEY=" + key), stronger, "token is invalid");
    }

    @Test
    void areRefusedWithoutTheNameOfAKey() throws Exception {
        var nameless = signed(new JWSHeader(JWSAlgorithm.HS256), signer(), claims().build());

        refuses(tokens, nameless, "token is invalid");
    }

    @Test
    void areRefusedIfChanged() {
        var parts = tokens.make(ADA).split("\\.", -1);
        var claims = new String(Base64.getUrlDecoder().decode(parts[1]), UTF_8).replace("user_1", "user_2");
        var changed = Base64.getUrlEncoder().withoutPadding().encodeToString(claims.getBytes(UTF_8));

        refuses(tokens, parts[0] + "." + changed + "." + parts[2], "token is invalid");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a", "a.b", "a.b.c", "..", "a.b.c.d.e", "e30.e30.e30"})
    void areRefusedIfTheyAreNone(String text) {
        refuses(tokens, text, "token is invalid");
        assertThatExceptionOfType(UnauthorizedException.class).isThrownBy(() -> Tokens.parse(text));
    }

    @Test
    void areRefusedIfTooLong() {
        refuses(tokens, tokens.make(Caller.of("x".repeat(9000))), "token is invalid");
    }

    @Test
    void tellWithoutProofWhoMadeThem() {
        var parsed = Tokens.parse(tokens.make(ADA));

        assertThat(parsed.keyName()).contains("new");
        assertThat(parsed.issuer()).contains("auth");
        assertThat(parsed.subject()).contains("user_1");
    }

    private static Set<String> roles(String claim, String token) {
        return tokens(NOW, "SIGNING_KEY=" + TestKeys.NEW, "ROLES_CLAIM=" + claim)
                .verify(token)
                .roles();
    }

    private static Tokens tokens(Instant now, String... settings) {
        return Tokens.of(TestKeys.config(settings), () -> now).orElseThrow();
    }

    private static JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("auth")
                .audience("notes")
                .subject("user_1")
                .expirationTime(Date.from(NOW.plusSeconds(60)));
    }

    private static String signed(UnaryOperator<JWTClaimsSet.Builder> change) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("new").build();
        return signed(header, signer(), change.apply(claims()).build());
    }

    private static JWSSigner signer() throws Exception {
        return new MACSigner(Base64.getDecoder().decode(TestKeys.NEW.substring(4)));
    }

    private static String signed(JWSHeader header, JWSSigner signer, JWTClaimsSet claims) throws Exception {
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static void refuses(Tokens tokens, String token, String reason) {
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> tokens.verify(token))
                .satisfies(e -> assertThat(e.publicMessage()).isEqualTo(reason));
    }
}
