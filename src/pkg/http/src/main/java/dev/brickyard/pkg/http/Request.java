package dev.brickyard.pkg.http;

import com.sun.net.httpserver.HttpExchange;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a caller asked; for the thread that handles it. */
public final class Request {
    private final HttpExchange exchange;
    private final Map<String, String> pathValues;
    private final int maxBodyBytes;
    private @Nullable JsonBody body;

    Request(HttpExchange exchange, Map<String, String> pathValues, int maxBodyBytes) {
        this.exchange = exchange;
        this.pathValues = pathValues;
        this.maxBodyBytes = maxBodyBytes;
    }

    /**
     * What the path has in the place of {@code :name}, decoded and not empty.
     *
     * @throws IllegalArgumentException if the route has no such place
     */
    public String pathValue(String name) {
        var value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no :" + name);
        }
        return value;
    }

    /** The first value of a parameter behind the question mark. */
    public Optional<String> query(String name) {
        var query = exchange.getRequestURI().getRawQuery();
        for (var pair : query == null ? new String[0] : query.split("&", -1)) {
            var parts = pair.split("=", 2);
            if (decoded(parts[0]).equals(name)) {
                return Optional.of(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return Optional.empty();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    /**
     * The JSON object that the request brought.
     *
     * @throws dev.brickyard.pkg.errors.BadRequestException if it brought anything else
     */
    public JsonBody body() {
        if (body == null) {
            var type = header("Content-Type").orElse("");
            if (!type.split(";", 2)[0].trim().equalsIgnoreCase("application/json")) {
                throw new RefusedException(Outcome.UNSUPPORTED_MEDIA_TYPE_ERROR, "the body must be application/json");
            }
            body = JsonBody.parse(BodyReader.read(exchange, maxBodyBytes));
        }
        return body;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
