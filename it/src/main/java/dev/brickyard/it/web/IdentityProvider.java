package dev.brickyard.it.web;

import com.google.gson.Gson;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** An identity provider: signs tokens, and serves the keys that verify them as a JSON Web Key Set. */
public final class IdentityProvider implements AutoCloseable {

    private static final String ISSUER = "https://login.it";
    private static final String AUDIENCE = "it";
    private static final int RSA_BITS = 2048;
    private static final int ED25519_BYTES = 32;
    private static final long LIFETIME_SECONDS = 3600;
    private static final Gson GSON = new Gson();

    /** How a token is signed. */
    public enum Algorithm {
        /** RSA with SHA-256. */
        RS256("RSA", "SHA256withRSA"),
        /** Ed25519. */
        EDDSA("Ed25519", "Ed25519");

        private final String key;
        private final String signature;

        Algorithm(String key, String signature) {
            this.key = key;
            this.signature = signature;
        }

        /** The name in a token's header. */
        private String header() {
            return this == EDDSA ? "EdDSA" : name();
        }
    }

    private final Map<Algorithm, KeyPair> keys = new EnumMap<>(Algorithm.class);
    private final HttpServer server;

    private IdentityProvider() {
        try {
            for (var algorithm : Algorithm.values()) {
                var generator = KeyPairGenerator.getInstance(algorithm.key);
                if (algorithm == Algorithm.RS256) {
                    generator.initialize(RSA_BITS);
                }
                keys.put(algorithm, generator.generateKeyPair());
            }
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var set = GSON.toJson(Map.of("keys", List.of(rsa(), ed25519()))).getBytes(StandardCharsets.UTF_8);
        server.createContext("/jwks", exchange -> {
            try (exchange) {
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, set.length);
                exchange.getResponseBody().write(set);
            }
        });
        server.start();
    }

    /** Starts a provider with new keys. */
    public static IdentityProvider start() {
        return new IdentityProvider();
    }

    /** Returns the environment variables of a service that accepts the tokens. */
    public Map<String, String> environment() {
        return Map.of(
                "TOKEN_ALGORITHM", "rs256,eddsa",
                "TOKEN_JWKS_URL", "http://127.0.0.1:" + server.getAddress().getPort() + "/jwks",
                "TOKEN_ISSUER", ISSUER,
                "TOKEN_AUDIENCE", AUDIENCE,
                "TOKEN_ROLES_CLAIM", "realm_access.roles");
    }

    /** Returns a token of a caller, valid for an hour. */
    public String token(Algorithm algorithm, String subject, String... roles) {
        var now = Instant.now().getEpochSecond();
        var header = Map.of("alg", algorithm.header(), "kid", algorithm.name(), "typ", "JWT");
        var claims = Map.of(
                "iss", ISSUER,
                "aud", AUDIENCE,
                "sub", subject,
                "iat", now,
                "exp", now + LIFETIME_SECONDS,
                "realm_access", Map.of("roles", List.of(roles)));
        var signed = encoded(GSON.toJson(header)) + "." + encoded(GSON.toJson(claims));
        return signed + "." + encoded(signature(algorithm, signed));
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private byte[] signature(Algorithm algorithm, String text) {
        try {
            var signature = Signature.getInstance(algorithm.signature);
            signature.initSign(key(algorithm).getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private Map<String, String> rsa() {
        var key = (RSAPublicKey) key(Algorithm.RS256).getPublic();
        return Map.of(
                "kty", "RSA",
                "use", "sig",
                "alg", "RS256",
                "kid", Algorithm.RS256.name(),
                "n", encoded(unsigned(key.getModulus())),
                "e", encoded(unsigned(key.getPublicExponent())));
    }

    private Map<String, String> ed25519() {
        // the key is the end of its X.509 encoding
        var encoding = key(Algorithm.EDDSA).getPublic().getEncoded();
        var key = Arrays.copyOfRange(encoding, encoding.length - ED25519_BYTES, encoding.length);
        return Map.of(
                "kty", "OKP",
                "crv", "Ed25519",
                "use", "sig",
                "alg", "EdDSA",
                "kid", Algorithm.EDDSA.name(),
                "x", encoded(key));
    }

    private KeyPair key(Algorithm algorithm) {
        return Objects.requireNonNull(keys.get(algorithm));
    }

    private static byte[] unsigned(BigInteger number) {
        var bytes = number.toByteArray();
        return bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
