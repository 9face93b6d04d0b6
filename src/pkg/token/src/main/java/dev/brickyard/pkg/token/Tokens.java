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

/** Creates and verifies signed tokens (JWT). Accepts only the configured algorithm and keys. */
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

    /** Returns an instance that uses the system clock; empty if {@code config} has no key. */
    public static Optional<Tokens> of(TokenConfig config) {
        return of(config, InstantSource.system());
    }

    /** Returns an instance that uses {@code clock}; empty if {@code config} has no key. */
    public static Optional<Tokens> of(TokenConfig config, InstantSource clock) {
        return config.enabled() ? Optional.of(new Tokens(config, clock)) : Optional.empty();
    }

    /**
     * Creates a token for {@code caller}.
     *
     * @throws IllegalArgumentException if a claim of the caller has a registered name, such as {@code exp}
     * @throws InternalException if there is no signing key
     */
    public String make(Caller caller) {
        var key = signing.orElseThrow(() -> new InternalException("TOKEN_SIGNING_KEY is missing", null));
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder();
        caller.claims().forEach((name, value) -> {
            if (REGISTERED.contains(name)) {
                throw new IllegalArgumentException("claim " + name + " is reserved");
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
            throw new InternalException("cannot sign the token", e);
        }
        return token.serialize();
    }

    /**
     * Verifies {@code token} and returns its caller.
     *
     * @throws UnauthorizedException if the signature, issuer, audience or validity period is wrong
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
     * Reads {@code token} without verifying it.
     *
     * @throws UnauthorizedException if it is not a signed JWT
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
            throw new ParseException("token is longer than " + LONGEST + " characters", LONGEST);
        }
        return SignedJWT.parse(token);
    }

    /** Requires the configured algorithm: otherwise, the sender could choose how the token is verified. */
    private void requireSignature(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        if (!config.algorithm().jws().equals(header.getAlgorithm())) {
            throw new JOSEException("wrong algorithm");
        }
        var verifier = verifying.find(header.getKeyID());
        if (verifier == null) {
            throw new JOSEException("unknown key id");
        }
        if (!token.verify(verifier)) {
            throw new JOSEException("wrong signature");
        }
    }

    private Caller caller(JWTClaimsSet claims) throws ParseException, JOSEException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new JOSEException("wrong issuer");
        }
        if (!claims.getAudience().contains(audience)) {
            throw new JOSEException("wrong audience");
        }
        requireTimes(claims);
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new JOSEException("no subject");
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
            throw new JOSEException("no expiration time");
        }
        if (!now.isBefore(expiry.toInstant().plus(config.clockSkew()))) {
            throw new UnauthorizedException("token has expired");
        }
        var start = claims.getNotBeforeTime();
        if (start != null && now.isBefore(start.toInstant().minus(config.clockSkew()))) {
            throw new UnauthorizedException("token is not valid yet");
        }
    }

    /** Hides the reason from the sender of the token; the log has it. */
    private static UnauthorizedException invalid(Exception cause) {
        return new UnauthorizedException("token is invalid", cause);
    }
}
