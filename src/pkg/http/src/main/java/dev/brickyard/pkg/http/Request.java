package dev.brickyard.pkg.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.BadRequestException;

/** What a caller asked; for the thread that handles it. */
public final class Request {
    private final Received received;
    private final Map<String, String> pathValues;
    private @Nullable JsonBody body;

    Request(Received received, Map<String, String> pathValues) {
        this.received = received;
        this.pathValues = pathValues;
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

    /**
     * The first value of a parameter behind the question mark.
     *
     * @throws BadRequestException if the query is malformed
     */
    public Optional<String> query(String name) {
        for (var pair : received.query().split("&", -1)) {
            var parts = pair.split("=", 2);
            if (decoded(parts[0]).equals(name)) {
                return Optional.of(parts.length == 2 ? decoded(parts[1]) : "");
            }
        }
        return Optional.empty();
    }

    /** The first value of a header, whatever the case of its name. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(received.headers().get(name));
    }

    /**
     * The JSON object that the request brought.
     *
     * @throws BadRequestException if it brought anything else
     */
    public JsonBody body() {
        if (body == null) {
            var type = header("Content-Type").orElse("");
            if (!type.split(";", 2)[0].trim().equalsIgnoreCase("application/json")) {
                throw new RefusedException(Outcome.UNSUPPORTED_MEDIA_TYPE_ERROR, "the body must be application/json");
            }
            body = JsonBody.parse(text(received.body()));
        }
        return body;
    }

    /** Part of a URL, decoded; a malformed one is the caller's fault. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Outcome.BAD_REQUEST_ERROR, "the URL is not percent-encoded as it must be", e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new BadRequestException("body", "must be UTF-8", e);
        }
    }
}
