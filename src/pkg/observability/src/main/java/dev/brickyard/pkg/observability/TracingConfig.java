package dev.brickyard.pkg.observability;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.regex.Pattern;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Secret;

/**
 * Where spans go, in the variables that OpenTelemetry defines.
 *
 * @param endpoint the collector's base URL (OTLP over HTTP); no span is made while it is empty
 * @param samplerRatio the share of new traces to record, from 0 to 1; a caller's decision wins
 * @param headers for the collector, as {@code key=value,key=value}, such as its credentials
 */
public record TracingConfig(
        @Env("OTEL_EXPORTER_OTLP_ENDPOINT") Optional<String> endpoint,

        @Env(value = "OTEL_TRACES_SAMPLER_ARG", defaultValue = "1.0", min = 0, max = 1)
        double samplerRatio,

        @Env("OTEL_EXPORTER_OTLP_HEADERS") Optional<Secret> headers) {
    /** A name, and a value in printable ASCII, of which any character may be percent-encoded. */
    private static final Pattern HEADER =
            Pattern.compile("\\s*[\\w!#$%&'*+.^`|~-]+\\s*=(?!\\s*$)([ -$&-~]|%[2-7]\\p{XDigit})+");

    /**
     * Checks the endpoint and the headers.
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
                    + " expected key=value,key=value, with special characters of a value percent-encoded");
        }
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("\n  ", problems));
        }
    }

    /** No spans; what callers send of their trace is still passed on. */
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
