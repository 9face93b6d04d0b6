package dev.brickyard.pkg.token;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.nimbusds.jwt.JWTClaimsSet;
import org.jspecify.annotations.Nullable;

/**
 * The claims of tokens whose signature was verified recently, because callers send the same token many times and a
 * signature is expensive to verify. A token counts only while the same key is known.
 */
final class RecentTokens {
    private static final long MOST_CHARACTERS = 4_000_000;
    private static final int OVERHEAD = 500;

    private final Cache<String, Entry> entries = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((String token, Entry entry) -> token.length() + OVERHEAD)
            .executor(Runnable::run)
            .build();
    private final VerifyingKeys keys;

    RecentTokens(VerifyingKeys keys) {
        this.keys = keys;
    }

    /** Returns the claims of {@code token}; null if it was not verified recently. */
    @Nullable
    JWTClaimsSet claims(String token) {
        var entry = entries.getIfPresent(token);
        return entry != null && entry.key().isStillIn(keys) ? entry.claims() : null;
    }

    void add(String token, VerifyingKey key, JWTClaimsSet claims) {
        entries.put(token, new Entry(key, claims));
    }

    private record Entry(VerifyingKey key, JWTClaimsSet claims) {}
}
