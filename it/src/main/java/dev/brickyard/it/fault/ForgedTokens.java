package dev.brickyard.it.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.brickyard.it.web.IdentityProvider;
import dev.brickyard.it.web.IdentityProvider.Algorithm;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens that no provider signed: made from a valid one and from the public keys, which everybody can read. */
final class ForgedTokens {

    private static final String ADMIN = "\"realm_access\":{\"roles\":[\"admin\"]}";

    private final String claims;
    private final String valid;
    private final List<String> all = new ArrayList<>();

    private ForgedTokens(IdentityProvider provider) throws IOException, GeneralSecurityException {
        valid = provider.token(Algorithm.RS256, "user_01ARZ3NDEKTSV4RRFFQ69G5FAV", "admin");
        claims = valid.split("\\.")[1];
        var keys = keys(provider);
        algorithms();
        secrets(keys);
        ownKey();
        changed();
        sizes();
    }

    /** Returns forged tokens of an operator; none of them may be accepted. */
    static List<String> of(IdentityProvider provider) {
        try {
            return List.copyOf(new ForgedTokens(provider).all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** No signature, or the signature of another algorithm. */
    private void algorithms() {
        for (var algorithm : List.of("none", "None", "NONE", "", "HS256", "ES256", "EdDSA", "PS256", "RS512")) {
            var header = encoded("{\"alg\":\"" + algorithm + "\",\"kid\":\"RS256\",\"typ\":\"JWT\"}");
            all.add(header + "." + claims + ".");
            all.add(header + "." + claims + "." + valid.split("\\.")[2]);
        }
    }

    /** The public keys as a shared secret. */
    private void secrets(String keys) throws GeneralSecurityException {
        var rsa = JsonParser.parseString(keys).getAsJsonObject().getAsJsonArray("keys").get(0).getAsJsonObject();
        var modulus = bytes(rsa, "n");
        var key = KeyFactory.getInstance("RSA")
                .generatePublic(new RSAPublicKeySpec(new BigInteger(1, modulus), new BigInteger(1, bytes(rsa, "e"))))
                .getEncoded();
        var pem = "-----BEGIN PUBLIC KEY-----\n" + Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII)).encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n";
        for (var secret : List.of(modulus, key, pem.getBytes(US_ASCII), keys.getBytes(UTF_8), "RS256".getBytes(US_ASCII))) {
            for (var kid : List.of("RS256", "EDDSA", "")) {
                var text = encoded("{\"alg\":\"HS256\",\"kid\":\"" + kid + "\",\"typ\":\"JWT\"}") + "." + claims;
                var mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                all.add(text + "." + encoded(mac.doFinal(text.getBytes(US_ASCII))));
            }
        }
    }

    /** A key of the attacker, in the token or named by it. */
    private void ownKey() throws GeneralSecurityException {
        var own = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var encoding = own.getPublic().getEncoded();
        var jwk = "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"" + encoded(Arrays.copyOfRange(encoding, encoding.length - 32, encoding.length)) + "\"}";
        for (var more : List.of(
                "\"kid\":\"EDDSA\",\"jwk\":" + jwk,
                "\"jwk\":" + jwk,
                "\"kid\":\"EDDSA\",\"jku\":\"http://127.0.0.1:1/keys\"",
                "\"kid\":\"EDDSA\",\"x5u\":\"file:///etc/passwd\"",
                "\"kid\":\"../../../dev/null\"",
                "\"kid\":\"' or 1=1 --\"",
                "\"kid\":\"EDDSA\",\"crit\":[\"b64\"],\"b64\":false")) {
            var text = encoded("{\"alg\":\"EdDSA\",\"typ\":\"JWT\"," + more + "}") + "." + claims;
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(own.getPrivate());
            signature.update(text.getBytes(US_ASCII));
            all.add(text + "." + encoded(signature.sign()));
        }
    }

    /** A valid signature of other claims. */
    private void changed() {
        var parts = valid.split("\\.");
        all.add(parts[0] + "." + encoded("{\"sub\":\"user_a\"," + ADMIN + "}") + "." + parts[2]);
        all.add(parts[0] + "." + parts[1] + "." + "A".repeat(parts[2].length()));
        all.add(valid + "." + parts[2]);
        all.add(valid.substring(0, valid.length() - 10));
        all.add(parts[0] + ".." + parts[2]);
        all.add("...");
    }

    private void sizes() {
        all.add("a".repeat(15_000));
        all.add(encoded("[".repeat(8000)) + "." + claims + ".a");
        all.add(encoded("{\"alg\":".repeat(1000)) + "." + claims + ".a");
    }

    private static byte[] bytes(JsonObject key, String name) {
        return Base64.getUrlDecoder().decode(key.get(name).getAsString());
    }

    private static String keys(IdentityProvider provider) throws IOException {
        try (InputStream in = URI.create(provider.environment().get("TOKEN_JWKS_URL")).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
