package dev.brickyard.pkg.http;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpFields;
import org.jspecify.annotations.Nullable;

/** Adds CORS headers for the configured origins; without origins, adds none. */
final class Cors {
    private static final String ALL = "*";
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[a-z0-9.-]+(:[0-9]{1,5})?");
    private static final String HEADERS = "Authorization, Content-Type, Idempotency-Key, If-Match, If-None-Match,"
            + " X-Request-Id, baggage, traceparent, tracestate";
    private static final Pattern HEADER = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+");
    private static final String SECONDS = "600";

    private final Set<String> origins;
    private final String headers;

    /** Allows requests from {@code origins}, with {@code headers} in addition to the default ones. */
    Cors(Optional<String> origins, Optional<String> headers) {
        this.origins = origins.map(Cors::parse).orElse(Set.of());
        this.headers = headers.map(more -> HEADERS + ", " + String.join(", ", parseHeaders(more)))
                .orElse(HEADERS);
    }

    /** Parses a list of header names; throws {@code IllegalArgumentException} if one is invalid. */
    static List<String> parseHeaders(String list) {
        var headers = List.of(list.split(" *, *", -1));
        for (var header : headers) {
            if (!HEADER.matcher(header).matches()) {
                throw new IllegalArgumentException(
                        "HTTP_SERVER_CORS_HEADERS='" + list
                                + "' is not a list of headers: expected names separated by commas, for example X-Api-Key,X-Client");
            }
        }
        return headers;
    }

    /** Parses a list of origins; throws {@code IllegalArgumentException} if one is invalid. */
    static Set<String> parse(String list) {
        var origins = Set.copyOf(List.of(list.split(" *, *", -1)));
        for (var origin : origins) {
            if (!origin.equals(ALL) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("HTTP_SERVER_CORS_ORIGINS='" + list
                        + "' is not a list of origins: expected origins separated by commas, or *, for example"
                        + " https://app.example.com,http://localhost:3000");
            }
        }
        return origins;
    }

    /** Returns whether this is an allowed CORS preflight request. */
    boolean allowsPreflight(String method, HttpFields request) {
        return method.equals("OPTIONS") && request.contains("Access-Control-Request-Method") && allows(request);
    }

    /** Adds the CORS headers of a response. */
    void mark(HttpFields request, Map<String, String> response) {
        if (origins.isEmpty()) {
            return;
        }
        response.put("Vary", "Origin");
        if (allows(request)) {
            response.put("Access-Control-Allow-Origin", String.valueOf(origin(request)));
            response.put("Access-Control-Expose-Headers", "ETag, " + RequestTrace.REQUEST_ID);
        }
    }

    /** Adds the CORS headers of a preflight response for a path with {@code methods}. */
    void markPreflight(Collection<String> methods, Map<String, String> response) {
        response.put("Access-Control-Allow-Methods", String.join(", ", methods));
        response.put("Access-Control-Allow-Headers", headers);
        response.put("Access-Control-Max-Age", SECONDS);
    }

    private boolean allows(HttpFields request) {
        var origin = origin(request);
        return origin != null && (origins.contains(ALL) || origins.contains(origin));
    }

    private static @Nullable String origin(HttpFields request) {
        return request.get("Origin");
    }
}
