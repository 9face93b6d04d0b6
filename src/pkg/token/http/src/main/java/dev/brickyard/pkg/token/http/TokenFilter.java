package dev.brickyard.pkg.token.http;

import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Filter;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.Request;
import dev.brickyard.pkg.token.BearerToken;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.Tokens;

/**
 * Rejects requests without a valid token. During other requests, {@link CallerContext} provides the caller to the
 * handler.
 */
public final class TokenFilter implements Filter {
    private final Tokens tokens;

    /** Creates a filter that verifies tokens with {@code tokens}. */
    public TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    @SuppressWarnings("try") // the scope is only closed
    public Answer filter(Request request, Handler next) throws Exception {
        var header = request.header("Authorization").orElse(null);
        var caller = tokens.verify(BearerToken.in(header));
        try (var ignored = CallerContext.open(caller)) {
            return next.handle(request);
        }
    }
}
