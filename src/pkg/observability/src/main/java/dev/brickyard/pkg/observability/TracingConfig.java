package dev.brickyard.pkg.observability;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Secret;

/**
 * Settings of tracing, with the variables of OpenTelemetry.
 *
 * @param endpoint base URL of the collector (OTLP over HTTP); if empty, no spans are recorded
 * @param samplerRatio ratio of new traces to record, from 0 to 1; the caller's sampling decision takes precedence
 * @param headers headers for the collector, such as credentials, in the form {@code key=value,key=value}
 */
public record TracingConfig(
        @Env("OTEL_EXPORTER_OTLP_ENDPOINT") Optional<String> endpoint,

        @Env(value = "OTEL_TRACES_SAMPLER_ARG", defaultValue = "1.0", min = 0, max = 1)
        double samplerRatio,

        @Env("OTEL_EXPORTER_OTLP_HEADERS") Optional<Secret> headers) {
    /** A name and a value of printable ASCII, which may contain percent-encoded characters. */
    private static final Pattern HEADER =
            Pattern.compile("\\s*[\\w!#$%&'*+.^`|~-]+\\s*=(?!\\s*$)([ -$&-~]|%[2-7]\\p{XDigit})+");

    /**
     * Validates the endpoint and the headers.
     *
     * @throws IllegalArgumentException if the endpoint is not a URL or the headers are not key=value pairs
     */
    public TracingConfig {
        var problems = new ArrayList<String>();
        if (!endpoint.map(TracingConfig::isHttp).orElse(true)) {
            problems.add("OTEL_EXPORTER_OTLP_ENDPOINT='" + endpoint.get()
                    + "' is not a URL: expected http:// or https:// and a host, for example http://localhost:4318");
        }
        if (!headers.map(Secret::reveal).map(TracingConfig::areHeaders).orElse(true)) {
            problems.add("OTEL_EXPORTER_OTLP_HEADERS is not a list of headers:"
                    + " expected key=value,key=value, with percent-encoded special characters");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
    }

    /** Returns settings without an endpoint: trace context is propagated, but no spans are recorded. */
    public static TracingConfig off() {
        return new TracingConfig(Optional.empty(), 1, Optional.empty());
    }

    private static boolean isHttp(String url) {
        try {
            var uri = new URI(url);
            return uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean areHeaders(String list) {
        return Pattern.compile(",").splitAsStream(list).allMatch(HEADER.asMatchPredicate());
    }
}
