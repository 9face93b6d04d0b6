package dev.brickyard.pkg.token.http;

import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.ForbiddenException;
import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Filter;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.Request;
import dev.brickyard.pkg.observability.RequestContext;
import dev.brickyard.pkg.token.BearerToken;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.Tokens;

/**
 * Rejects requests without a valid token with 401. During other requests, {@link CallerContext} provides the caller to the
 * handler, and {@link RequestContext} its id to logs and to calls of other services.
 */
public final class TokenFilter implements Filter {
    private final Tokens tokens;
    private final boolean anonymous;
    private final @Nullable String role;

    /** Creates a filter that verifies tokens with {@code tokens}. */
    public TokenFilter(Tokens tokens) {
        this(tokens, false, null);
    }

    private TokenFilter(Tokens tokens, boolean anonymous, @Nullable String role) {
        this.tokens = tokens;
        this.anonymous = anonymous;
        this.role = role;
    }

    /**
     * Returns a filter that also accepts requests without the header {@code Authorization}; they have no caller. Invalid
     * tokens are rejected nevertheless, so that clients notice that they are no longer signed in.
     */
    public static TokenFilter optional(Tokens tokens) {
        return new TokenFilter(tokens, true, null);
    }

    /** Returns a filter that also rejects callers without {@code role}, with 403. */
    public static TokenFilter role(Tokens tokens, String role) {
        return new TokenFilter(tokens, false, role);
    }

    @Override
    @SuppressWarnings("try") // the scopes are only closed
    public Answer filter(Request request, Handler next) throws Exception {
        var header = request.header("Authorization").orElse(null);
        if (header == null && anonymous) {
            return next.handle(request);
        }
        var caller = tokens.verify(BearerToken.in(header));
        if (role != null && !caller.hasRole(role)) {
            throw new ForbiddenException("the role " + role + " is required");
        }
        try (var context = CallerContext.open(caller);
                var id = RequestContext.openCaller(caller.subject())) {
            return next.handle(request);
        }
    }
}
