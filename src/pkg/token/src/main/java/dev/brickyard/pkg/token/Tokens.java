package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.UnauthorizedException;

/** Makes and verifies tokens (JWT): signed by the one algorithm and the named keys of the config, and by no others. */
public final class Tokens {
    private static final int LONGEST = 8192;
    private static final Set<String> REGISTERED = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti");

    private final TokenConfig config;
    private final InstantSource clock;
    private final String issuer;
    private final String audience;
    private final Optional<SigningKey> signing;
    private final VerifyingKeys verifying;

    private Tokens(TokenConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.issuer = config.issuer().orElseThrow();
        this.audience = config.audience().orElseThrow();
        this.signing = SigningKey.parse(config.algorithm(), config.signingKey());
        this.verifying = VerifyingKeys.parse(config.algorithm(), config.signingKey(), config.verifyingKeys());
    }

    /** Tokens by the system's clock; empty while {@code config} has no key. */
    public static Optional<Tokens> of(TokenConfig config) {
        return of(config, InstantSource.system());
    }

    /** Tokens by {@code clock}; empty while {@code config} has no key. */
    public static Optional<Tokens> of(TokenConfig config, InstantSource clock) {
        return config.enabled() ? Optional.of(new Tokens(config, clock)) : Optional.empty();
    }

    /**
     * A new token for {@code caller}.
     *
     * @throws IllegalArgumentException if a claim has a name that tokens use themselves, such as {@code exp}
     * @throws InternalException if there is no key to sign with
     */
    public String make(Caller caller) {
        var key = signing.orElseThrow(() -> new InternalException("TOKEN_SIGNING_KEY is missing", null));
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder();
        caller.claims().forEach((name, value) -> {
            if (REGISTERED.contains(name)) {
                throw new IllegalArgumentException("claim " + name + " is the token's own");
            }
            claims.claim(name, value);
        });
        claims.subject(caller.subject())
                .issuer(issuer)
                .audience(audience)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(config.lifetime())))
                .jwtID(UUID.randomUUID().toString());
        var header = new JWSHeader.Builder(config.algorithm().jws())
                .type(JOSEObjectType.JWT)
                .keyID(key.name())
                .build();
        var token = new SignedJWT(header, claims.build());
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new InternalException("token cannot be signed", e);
        }
        return token.serialize();
    }

    /**
     * Who {@code token} speaks for.
     *
     * @throws UnauthorizedException unless one of our keys signed it, for us, and it is still valid
     */
    public Caller verify(String token) {
        try {
            var parsed = parsed(token);
            requireSignature(parsed);
            return caller(parsed.getJWTClaimsSet());
        } catch (ParseException | JOSEException e) {
            throw invalid(e);
        }
    }

    /**
     * What {@code token} says, proved or not.
     *
     * @throws UnauthorizedException if it is no signed token at all
     */
    public static UnverifiedToken parse(String token) {
        try {
            var parsed = parsed(token);
            var claims = parsed.getJWTClaimsSet();
            return new UnverifiedToken(
                    Optional.ofNullable(parsed.getHeader().getKeyID()),
                    Optional.ofNullable(claims.getIssuer()),
                    Optional.ofNullable(claims.getSubject()));
        } catch (ParseException e) {
            throw invalid(e);
        }
    }

    private static SignedJWT parsed(String token) throws ParseException {
        if (token.length() > LONGEST) {
            throw new ParseException("longer than " + LONGEST + " characters", LONGEST);
        }
        return SignedJWT.parse(token);
    }

    /** The algorithm is ours, whatever the token says: else its sender could choose how it is verified. */
    private void requireSignature(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        if (!config.algorithm().jws().equals(header.getAlgorithm())) {
            throw new JOSEException("signed by another algorithm");
        }
        var verifier = verifying.find(header.getKeyID());
        if (verifier == null) {
            throw new JOSEException("signed by an unknown key");
        }
        if (!token.verify(verifier)) {
            throw new JOSEException("signature does not match");
        }
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException, JOSEException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new JOSEException("made by another issuer");
        }
        if (!claims.getAudience().contains(audience)) {
            throw new JOSEException("made for another audience");
        }
        requireTimes(claims);
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new JOSEException("without a subject");
        }
        var others = new HashMap<String, String>();
        claims.getClaims().forEach((name, value) -> {
            if (!REGISTERED.contains(name) && value instanceof String text) {
                others.put(name, text);
            }
        });
        return new Caller(subject, others);
    }

    private void requireTimes(JWTClaimsSet claims) throws JOSEException {
        var now = clock.instant();
        var expiry = claims.getExpirationTime();
        if (expiry == null) {
            throw new JOSEException("without an end");
        }
        if (!now.isBefore(expiry.toInstant().plus(config.clockSkew()))) {
            throw new UnauthorizedException("token has expired");
        }
        var start = claims.getNotBeforeTime();
        if (start != null && now.isBefore(start.toInstant().minus(config.clockSkew()))) {
            throw new UnauthorizedException("token is not valid yet");
        }
    }

    /** Whoever sends a wrong token learns nothing of why; the log does. */
    private static UnauthorizedException invalid(Exception cause) {
        return new UnauthorizedException("token is invalid", cause);
    }
}
