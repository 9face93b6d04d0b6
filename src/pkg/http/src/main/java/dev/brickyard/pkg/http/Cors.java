package dev.brickyard.pkg.http;

import com.sun.net.httpserver.Headers;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lets pages of other origins call, as far as the config allows; without origins it says nothing at all. */
final class Cors {
    private static final String ALL = "*";
    private static final Pattern ORIGIN = Pattern.compile("[a-z][a-z0-9+.-]*://[a-z0-9.-]+(:[0-9]{1,5})?");
    private static final String HEADERS = "Authorization, Content-Type, X-Request-Id";
    private static final String SECONDS = "600";

    private final Set<String> origins;

    Cors(Optional<String> origins) {
        this.origins = origins.map(Cors::parse).orElse(Set.of());
    }

    /** The origins in a list, or {@code IllegalArgumentException} if one of them is none. */
    static Set<String> parse(String list) {
        var origins = Set.copyOf(List.of(list.split(" *, *", -1)));
        for (var origin : origins) {
            if (!origin.equals(ALL) && !ORIGIN.matcher(origin).matches()) {
                throw new IllegalArgumentException("HTTP_SERVER_CORS_ORIGINS='" + list
                        + "' is not a list of origins: expected origins joined by commas, or *, for example"
                        + " https://app.example.com,http://localhost:3000");
            }
        }
        return origins;
    }

    /** Whether a request with these headers asks a browser's question before the real one, and may. */
    boolean allowsPreflight(String method, Headers request) {
        return method.equals("OPTIONS") && request.containsKey("Access-Control-Request-Method") && allows(request);
    }

    /** Says in an answer what the origin may see. */
    void mark(Headers request, Headers answer) {
        if (origins.isEmpty()) {
            return;
        }
        answer.add("Vary", "Origin");
        if (allows(request)) {
            answer.set("Access-Control-Allow-Origin", String.valueOf(origin(request)));
            answer.set("Access-Control-Expose-Headers", RequestTrace.REQUEST_ID);
        }
    }

    /** Says what the origin may ask of a path that has {@code methods}. */
    void markPreflight(Collection<String> methods, Headers answer) {
        answer.set("Access-Control-Allow-Methods", String.join(", ", methods));
        answer.set("Access-Control-Allow-Headers", HEADERS);
        answer.set("Access-Control-Max-Age", SECONDS);
    }

    private boolean allows(Headers request) {
        var origin = origin(request);
        return origin != null && (origins.contains(ALL) || origins.contains(origin));
    }

    private static @Nullable String origin(Headers request) {
        return request.getFirst("Origin");
    }
}
