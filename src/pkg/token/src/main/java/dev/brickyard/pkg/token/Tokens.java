package dev.brickyard.pkg.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.HashMap;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.InternalException;
import dev.brickyard.pkg.errors.UnauthorizedException;
import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Creates and verifies signed tokens (JWT). Accepts only the configured algorithms and keys.
 *
 * <p>With keys from a URL, {@link #start} loads them in the background, and the health check fails while they cannot be
 * loaded. Without a URL, an instance need not be started.
 */
public final class Tokens implements Managed, HealthCheck {
    private static final int LONGEST = 8192;
    private static final Set<String> REGISTERED = Set.of("iss", "sub", "aud", "exp", "nbf", "iat", "jti");
    // the types of access tokens; others, such as logout tokens, are signed with the same keys
    private static final Set<JOSEObjectType> TYPES =
            Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));

    private final TokenConfig config;
    private final InstantSource clock;
    private final String issuer;
    private final String audience;
    private final RolesClaim roles;
    private final Optional<SigningKey> signing;
    private final VerifyingKeys verifying;
    private final @Nullable RemoteKeys remote;
    private final RecentTokens recent;

    private Tokens(TokenConfig config, InstantSource clock) {
        this.config = config;
        this.clock = clock;
        this.issuer = config.issuer().orElseThrow();
        this.audience = config.audience().orElseThrow();
        this.roles = new RolesClaim(config.rolesClaim());
        if (config.jwksUrl().isPresent()) {
            this.signing = Optional.empty();
            this.remote = new RemoteKeys(config);
            this.verifying = remote;
        } else {
            var algorithm = config.algorithms().iterator().next();
            this.signing = SigningKey.parse(algorithm, config.signingKey());
            this.remote = null;
            this.verifying = ConfiguredKeys.parse(algorithm, config.signingKey(), config.verifyingKeys());
        }
        this.recent = new RecentTokens(verifying);
    }

    /** Returns an instance that uses the system clock; empty if tokens are disabled. */
    public static Optional<Tokens> of(TokenConfig config) {
        return of(config, InstantSource.system());
    }

    /** Returns an instance that uses {@code clock}; empty if tokens are disabled. */
    public static Optional<Tokens> of(TokenConfig config, InstantSource clock) {
        return config.enabled() ? Optional.of(new Tokens(config, clock)) : Optional.empty();
    }

    @Override
    public String name() {
        return "token-keys";
    }

    /** Starts to load the keys from the URL, if there is one, and returns at once. */
    @Override
    public void start() {
        if (remote != null) {
            remote.start();
        }
    }

    /** Stops loading keys. */
    @Override
    public void stop() {
        if (remote != null) {
            remote.stop();
        }
    }

    /** Returns false: requests without a token, and tokens whose keys are known, do not need the URL. */
    @Override
    public boolean required() {
        return false;
    }

    /**
     * Returns normally unless the last load of the keys failed.
     *
     * @throws IOException if it failed; known keys are still used
     */
    @Override
    public void check() throws IOException {
        if (remote != null) {
            remote.check();
        }
    }

    /**
     * Creates a token for {@code caller}.
     *
     * @throws IllegalArgumentException if a claim of the caller has a reserved name, such as {@code exp}
     * @throws InternalException if there is no signing key
     */
    public String make(Caller caller) {
        var key = signing.orElseThrow(() -> new InternalException("TOKEN_SIGNING_KEY is missing", null));
        var now = clock.instant();
        var claims = new JWTClaimsSet.Builder();
        roles.write(caller.roles(), claims);
        caller.claims().forEach((name, value) -> {
            if (REGISTERED.contains(name) || roles.isNamed(name)) {
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
        var header = new JWSHeader.Builder(key.algorithm().jws())
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
     * @throws InternalException if the keys have not been loaded yet; a retry may succeed
     */
    public Caller verify(String token) {
        return verified(token).caller();
    }

    /**
     * Verifies {@code token} and returns its caller with the end of its validity, for connections that outlive a request.
     *
     * @throws UnauthorizedException if the signature, issuer, audience or validity period is wrong
     * @throws InternalException if the keys have not been loaded yet; a retry may succeed
     */
    public VerifiedToken verified(String token) {
        try {
            var claims = recent.claims(token);
            if (claims == null) {
                var parsed = parsed(token);
                var key = requireSignature(parsed);
                claims = parsed.getJWTClaimsSet();
                recent.add(token, key, claims);
            }
            return new VerifiedToken(caller(claims), requireTimes(claims));
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

    /**
     * Requires a configured algorithm and the key with the given name: otherwise, the sender could choose how the token is
     * verified. Keys and URLs in the header are ignored. Returns the key.
     */
    private VerifyingKey requireSignature(SignedJWT token) throws JOSEException {
        var header = token.getHeader();
        if (header.getCriticalParams() != null) {
            throw new JOSEException("unsupported critical headers");
        }
        if (header.getType() != null && !TYPES.contains(header.getType())) {
            throw new JOSEException("wrong type");
        }
        var name = header.getKeyID();
        var algorithm = algorithm(header);
        var verifier = name == null ? null : verifying.find(algorithm, name);
        if (name == null || verifier == null) {
            throw new JOSEException("unknown key id");
        }
        if (!token.verify(verifier)) {
            throw new JOSEException("wrong signature");
        }
        return new VerifyingKey(algorithm, name, verifier);
    }

    private TokenAlgorithm algorithm(JWSHeader header) throws JOSEException {
        for (var algorithm : config.algorithms()) {
            if (algorithm.jws().equals(header.getAlgorithm())) {
                return algorithm;
            }
        }
        throw new JOSEException("wrong algorithm");
    }

    private Caller caller(JWTClaimsSet claims) throws JOSEException {
        if (!issuer.equals(claims.getIssuer())) {
            throw new JOSEException("wrong issuer");
        }
        if (!claims.getAudience().contains(audience)) {
            throw new JOSEException("wrong audience");
        }
        var subject = claims.getSubject();
        if (subject == null || subject.isBlank()) {
            throw new JOSEException("no subject");
        }
        var others = new HashMap<String, String>();
        claims.getClaims().forEach((name, value) -> {
            if (!REGISTERED.contains(name) && !roles.isNamed(name) && value instanceof String text) {
                others.put(name, text);
            }
        });
        return new Caller(subject, roles.read(claims), others);
    }

    /** Returns the end of the validity, with the tolerated clock skew. */
    private Instant requireTimes(JWTClaimsSet claims) throws JOSEException {
        var now = clock.instant();
        var expiry = claims.getExpirationTime();
        if (expiry == null) {
            throw new JOSEException("no expiration time");
        }
        var end = expiry.toInstant().plus(config.clockSkew());
        if (!now.isBefore(end)) {
            throw new UnauthorizedException("token has expired");
        }
        var start = claims.getNotBeforeTime();
        if (start != null && now.isBefore(start.toInstant().minus(config.clockSkew()))) {
            throw new UnauthorizedException("token is not valid yet");
        }
        return end;
    }

    /** Hides the reason from the sender of the token; the log has it. */
    private static UnauthorizedException invalid(Exception cause) {
        return new UnauthorizedException("token is invalid", cause);
    }
}
