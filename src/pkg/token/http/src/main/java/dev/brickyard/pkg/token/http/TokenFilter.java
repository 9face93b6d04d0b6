package dev.brickyard.pkg.token.http;

import dev.brickyard.pkg.http.Answer;
import dev.brickyard.pkg.http.Filter;
import dev.brickyard.pkg.http.Handler;
import dev.brickyard.pkg.http.Request;
import dev.brickyard.pkg.token.BearerToken;
import dev.brickyard.pkg.token.CallerContext;
import dev.brickyard.pkg.token.Tokens;

/** Lets only those requests pass that bring a valid token, and keeps its caller while their handler runs. */
public final class TokenFilter implements Filter {
    private final Tokens tokens;

    /** A filter that believes {@code tokens}. */
    public TokenFilter(Tokens tokens) {
        this.tokens = tokens;
    }

    @Override
    @SuppressWarnings("try") // the scope is there to be closed
    public Answer filter(Request request, Handler next) throws Exception {
        var header = request.header("Authorization").orElse(null);
        var caller = tokens.verify(BearerToken.in(header));
        try (var ignored = CallerContext.open(caller)) {
            return next.handle(request);
        }
    }
}
