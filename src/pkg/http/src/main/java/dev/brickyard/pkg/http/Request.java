package dev.brickyard.pkg.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.OutdatedException;
import dev.brickyard.pkg.observability.RequestContext;

/** An HTTP request. Not thread-safe. */
public final class Request {
    private static final String CHANGED = "the entity was changed since it was read: read it again and retry";
    private static final Pattern KEY = Pattern.compile("[!-~]{1,64}");

    private final Received received;
    private final Map<String, String> pathValues;
    private final String requestId;
    private final long deadline;
    private @Nullable JsonBody body;

    /** Creates a request; {@code deadline} is a value of {@code System.nanoTime()}. */
    Request(Received received, Map<String, String> pathValues, String requestId, long deadline) {
        this.received = received;
        this.pathValues = pathValues;
        this.requestId = requestId;
        this.deadline = deadline;
    }

    /** Returns the percent-encoded path without the query. */
    public String path() {
        return received.path();
    }

    /**
     * Returns the IP address of the client, or of the proxy in front of the server; see {@code HTTP_SERVER_FORWARDED}.
     */
    public String remoteAddress() {
        return received.remoteAddress();
    }

    /** Returns the id of the request, which the response and all log lines of the request contain. */
    public String requestId() {
        return requestId;
    }

    /** Returns the time until the deadline of the request; zero if it has passed. */
    public Duration remaining() {
        return Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
    }

    /**
     * Checks the header {@code If-Match}, if present, against the current state of the entity.
     *
     * @param current the response to a GET of the entity
     * @throws OutdatedException if the header does not contain the entity tag of {@code current}
     */
    public void requireMatch(Answer current) {
        var wanted = header("If-Match");
        if (wanted.isPresent()
                && !EntityTag.matches(wanted.get(), current.response().tag())) {
            throw new OutdatedException(CHANGED);
        }
    }

    /**
     * Returns the version of the entity that the client wants to change, from the header {@code If-Match}. If the header
     * contains several versions, only the latest can be the current one.
     *
     * @return the time in the tag of {@link Answer#updatedAt}; null if there is no such header, or if it is {@code *}
     * @throws OutdatedException if the header contains no such tag
     */
    public @Nullable Instant expectedUpdate() {
        var wanted = header("If-Match");
        return wanted.isEmpty() || wanted.get().equals("*")
                ? null
                : EntityTag.latestVersion(wanted.get()).orElseThrow(() -> new OutdatedException(CHANGED));
    }

    /**
     * Returns an id of the request that is the same when the client repeats it with the same header {@code Idempotency-Key}:
     * the header itself, or a hash of the header and the caller, so that no caller can get a response to another one.
     *
     * @return at most 64 visible ASCII characters; null if there is no such header
     * @throws BadRequestException if the header is not 1 to 64 visible ASCII characters long
     */
    public @Nullable String idempotencyKey() {
        var key = header("Idempotency-Key").orElse(null);
        if (key != null && !KEY.matcher(key).matches()) {
            throw new BadRequestException("Idempotency-Key must be 1 to 64 visible ASCII characters long");
        }
        var caller = RequestContext.callerId();
        return key == null || caller == null ? key : Hash.of(key + " " + caller);
    }

    /**
     * Returns the decoded, non-empty value of the path parameter {@code :name}.
     *
     * @throws IllegalArgumentException if the route has no such parameter
     */
    public String pathValue(String name) {
        var value = pathValues.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no path parameter :" + name);
        }
        return value;
    }

    /**
     * Returns the first value of a query parameter; empty if absent.
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

    /** Returns the first value of a header; empty if absent. Header names are case-insensitive. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(received.headers().get(name));
    }

    /**
     * Returns the JSON object in the request body, which may also be a merge patch (RFC 7396) in a PATCH request.
     *
     * @throws BadRequestException if the body is not a JSON object
     */
    public JsonBody body() {
        if (body == null) {
            if (!header("Content-Encoding").orElse("identity").equalsIgnoreCase("identity")) {
                throw new RefusedException(Outcome.UNSUPPORTED_MEDIA_TYPE_ERROR, "body must not be compressed");
            }
            var type = header("Content-Type").orElse("").split(";", 2)[0].trim();
            var patch = received.method().equals("PATCH") && type.equalsIgnoreCase("application/merge-patch+json");
            if (!patch && !type.equalsIgnoreCase("application/json")) {
                throw new RefusedException(Outcome.UNSUPPORTED_MEDIA_TYPE_ERROR, "body must be application/json");
            }
            body = JsonBody.parse(text(received.body()));
        }
        return body;
    }

    /** Decodes part of a URL; throws {@link RefusedException} if it is malformed. */
    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(Outcome.BAD_REQUEST_ERROR, "malformed percent-encoding in URL", e);
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
