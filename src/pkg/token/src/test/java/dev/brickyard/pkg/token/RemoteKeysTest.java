package dev.brickyard.pkg.token;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.opts.AllowWeakRSAKey;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.UnauthorizedException;

class RemoteKeysTest {
    private static final KeyPair EC = pair("secp256r1");
    private static final KeyPair RSA = rsa(2048);
    private static final KeyPair EDDSA = pair("Ed25519");

    private JwksServer provider;
    private Tokens tokens;

    @BeforeEach
    void open() throws Exception {
        provider = new JwksServer();
        provider.publish(ec("ec-1", EC), rsa("rsa-1", RSA), eddsa("ed-1", EDDSA));
        tokens = tokens();
    }

    @AfterEach
    void close() {
        tokens.stop();
        provider.close();
    }

    @Test
    void verifyTokensOfEveryAlgorithm() throws Exception {
        startAndAwaitKeys();

        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
        assertThat(tokens.verify(rs256("rsa-1", RSA)).subject()).isEqualTo("user_1");
        assertThat(tokens.verify(edDsa("ed-1", EDDSA)).subject()).isEqualTo("user_1");
        assertThat(provider.loads()).isEqualTo(1);
    }

    @Test
    void neitherBlockTheStartNorBecomeWrongTokensWhileTheyAreMissing() throws Exception {
        provider.hang();

        tokens.start();

        assertThatExceptionOfType(InternalException.class)
                .isThrownBy(() -> tokens.verify(es256("ec-1", EC)))
                .satisfies(e -> assertThat(e.temporary()).isTrue());
        assertThatThrownBy(tokens::check).hasMessageContaining("have not been loaded");
        assertThat(tokens.required()).isFalse();

        provider.resume();
        awaitKeys();
        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
    }

    @Test
    void arriveOnceAProviderThatWasDownIsUp() throws Exception {
        provider.fail();
        tokens.stop();
        tokens = tokens("JWKS_REFRESH=1s");

        tokens.start();
        await().untilAsserted(() -> assertThatThrownBy(tokens::check).hasMessageContaining("cannot load the keys"));

        provider.publish(ec("ec-1", EC));
        awaitKeys();
        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
    }

    @Test
    void rotate() throws Exception {
        startAndAwaitKeys();
        var next = pair("secp256r1");

        provider.publish(ec("ec-1", EC), ec("ec-2", next));

        assertThat(tokens.verify(es256("ec-2", next)).subject()).isEqualTo("user_1");
        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
        refuses(rs256("rsa-1", RSA));
    }

    @Test
    void areNoLongerAcceptedOnceRemoved() throws Exception {
        tokens.stop();
        tokens = tokens("JWKS_REFRESH=1s");
        startAndAwaitKeys();
        var token = rs256("rsa-1", RSA);
        assertThat(tokens.verify(token).subject()).isEqualTo("user_1");

        provider.publish(ec("ec-1", EC));

        await().untilAsserted(() -> refuses(token));
    }

    @Test
    void remainValidWhileTheProviderIsDown() throws Exception {
        tokens.stop();
        tokens = tokens("JWKS_REFRESH=1s");
        startAndAwaitKeys();

        provider.fail();
        await().untilAsserted(() -> assertThatThrownBy(tokens::check).hasMessageContaining("cannot load the keys"));
        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
        refuses(es256("ec-2", EC));

        provider.publish("{\"keys\":[]}");
        await().untilAsserted(() -> assertThatThrownBy(tokens::check).hasMessageContaining("no usable key"));
        provider.publish("<html>");
        await().untilAsserted(() -> assertThatThrownBy(tokens::check).hasMessageNotContaining("no usable key"));
        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
    }

    @Test
    void areNotLoadedForEveryForgedKeyId() throws Exception {
        startAndAwaitKeys();
        var forged = es256("forged", pair("secp256r1"));

        for (var i = 0; i < 1_000; i++) {
            refuses(forged);
        }

        assertThat(provider.loads()).isBetween(2, 20); // one more at most each 10 s
    }

    @Test
    void doNotOccupyManyThreadsWhileTheProviderIsSlow() throws Exception {
        startAndAwaitKeys();
        provider.hang();
        var forged = es256("forged", pair("secp256r1"));
        var valid = es256("ec-1", EC);
        var threads = Executors.newFixedThreadPool(64);
        try {
            var refused = new ArrayList<CompletableFuture<Void>>();
            for (var i = 0; i < 64; i++) {
                refused.add(CompletableFuture.runAsync(() -> refuses(forged), threads));
            }
            await().untilAsserted(() -> assertThat(refused.stream().filter(each -> !each.isDone()))
                    .as("requests that wait for the provider")
                    .hasSizeLessThanOrEqualTo(8));
            assertThat(tokens.verify(valid).subject()).isEqualTo("user_1");
            CompletableFuture.allOf(refused.toArray(CompletableFuture[]::new)).join();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void areNotUsedByAnotherAlgorithm() throws Exception {
        startAndAwaitKeys();
        var secret = new MACSigner(RSA.getPublic().getEncoded());
        var text = new MACSigner(rsa("rsa-1", RSA).toJSONString().getBytes(UTF_8));
        var hs256 = new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("rsa-1").build();

        refuses(signed(hs256, secret));
        refuses(signed(hs256, text));
        refuses(es256("rsa-1", EC));
        refuses(rs256("ec-1", RSA));
        refuses(signed(
                new JWSHeader.Builder(JWSAlgorithm.RS512).keyID("rsa-1").build(), new RSASSASigner(RSA.getPrivate())));
        refuses(signed(
                new JWSHeader.Builder(JWSAlgorithm.PS256).keyID("rsa-1").build(), new RSASSASigner(RSA.getPrivate())));
    }

    @Test
    void areOnlyThoseOfConfiguredAlgorithms() throws Exception {
        tokens.stop();
        tokens = Tokens.of(TestKeys.config("JWKS_URL=" + provider.url(), "ALGORITHM=es256"))
                .orElseThrow();
        startAndAwaitKeys();

        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
        refuses(rs256("rsa-1", RSA));
    }

    @Test
    void areNeverTakenFromTheToken() throws Exception {
        startAndAwaitKeys();
        var own = pair("secp256r1");
        var ownUrl = URI.create(provider.url().replace("/jwks", "/own"));
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID("ec-1")
                .jwk(ec("ec-1", own))
                .jwkURL(ownUrl)
                .x509CertURL(ownUrl)
                .build();
        var nameless =
                new JWSHeader.Builder(JWSAlgorithm.ES256).jwk(ec("ec-1", own)).build();

        refuses(signed(header, new ECDSASigner((ECPrivateKey) own.getPrivate())));
        refuses(signed(nameless, new ECDSASigner((ECPrivateKey) own.getPrivate())));
        assertThat(provider.loads()).isEqualTo(1);
    }

    @Test
    void areSkippedIfTheyAreWeakOrNotForSignatures() throws Exception {
        var weak = rsa(1024);
        var p384 = pair("secp384r1");
        provider.publish(
                ec("ec-1", EC),
                rsa("weak", weak),
                new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
                        .keyID("enc")
                        .keyUse(KeyUse.ENCRYPTION)
                        .build(),
                new RSAKey.Builder((RSAPublicKey) RSA.getPublic())
                        .keyID("other")
                        .algorithm(JWSAlgorithm.RS512)
                        .build(),
                new ECKey.Builder(Curve.P_384, (ECPublicKey) p384.getPublic())
                        .keyID("p384")
                        .build(),
                new OctetSequenceKey.Builder(new byte[32]).keyID("secret").build());
        startAndAwaitKeys();
        var weakSigner = new RSASSASigner(weak.getPrivate(), Set.of(AllowWeakRSAKey.getInstance()));

        assertThat(tokens.verify(es256("ec-1", EC)).subject()).isEqualTo("user_1");
        refuses(signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("weak").build(), weakSigner));
        refuses(rs256("enc", RSA));
        refuses(rs256("other", RSA));
        refuses(signed(new JWSHeader.Builder(JWSAlgorithm.HS256).keyID("secret").build(), new MACSigner(new byte[32])));
        refuses(signed(new JWSHeader.Builder(JWSAlgorithm.ES384).keyID("p384").build(), new ECDSASigner((ECPrivateKey)
                p384.getPrivate())));
    }

    @Test
    void areNotReadFromAnEndlessResponse() throws Exception {
        provider.publish("{\"keys\":[" + " ".repeat(1_000_000) + "]}");

        tokens.start();

        await().untilAsserted(() -> assertThatThrownBy(tokens::check).hasMessageContaining("limit of 262144 bytes"));
    }

    private void startAndAwaitKeys() {
        tokens.start();
        awaitKeys();
    }

    private void awaitKeys() {
        await().untilAsserted(() -> assertThatCode(tokens::check).doesNotThrowAnyException());
    }

    private Tokens tokens(String... settings) {
        var all = new ArrayList<>(Arrays.asList(settings));
        all.add("JWKS_URL=" + provider.url());
        all.add("ALGORITHM=es256,rs256,eddsa");
        return Tokens.of(TestKeys.config(all.toArray(String[]::new))).orElseThrow();
    }

    private void refuses(String token) {
        assertThatExceptionOfType(UnauthorizedException.class)
                .isThrownBy(() -> tokens.verify(token))
                .satisfies(e -> assertThat(e.publicMessage()).isEqualTo("token is invalid"));
    }

    private static String es256(String name, KeyPair pair) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(name).build();
        return signed(header, new ECDSASigner((ECPrivateKey) pair.getPrivate()));
    }

    private static String rs256(String name, KeyPair pair) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(name).build();
        return signed(header, new RSASSASigner(pair.getPrivate()));
    }

    private static String edDsa(String name, KeyPair pair) throws Exception {
        var header = new JWSHeader.Builder(JWSAlgorithm.EdDSA).keyID(name).build();
        return signed(header, new Ed25519Signer(pair.getPrivate()));
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer("auth")
                .audience("notes")
                .subject("user_1")
                .expirationTime(Date.from(Instant.now().plusSeconds(600)))
                .build();
        var token = new SignedJWT(header, claims);
        token.sign(signer);
        return token.serialize();
    }

    private static JWK ec(String name, KeyPair pair) {
        return new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                .keyID(name)
                .build();
    }

    private static JWK rsa(String name, KeyPair pair) {
        return new RSAKey.Builder((RSAPublicKey) pair.getPublic())
                .keyID(name)
                .keyUse(KeyUse.SIGNATURE)
                .algorithm(JWSAlgorithm.RS256)
                .build();
    }

    private static JWK eddsa(String name, KeyPair pair) {
        var encoded = pair.getPublic().getEncoded();
        var bytes = Arrays.copyOfRange(encoded, encoded.length - 32, encoded.length);
        return new OctetKeyPair.Builder(Curve.Ed25519, Base64URL.encode(bytes))
                .keyID(name)
                .build();
    }

    private static KeyPair pair(String curve) {
        try {
            return TestKeys.pair(curve);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair rsa(int bits) {
        try {
            return TestKeys.rsa(bits);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
