package dev.brickyard.pkg.observability;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

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
    /**
     * Checks that the endpoint is a URL.
     *
     * @throws IllegalArgumentException if it is not
     */
    public TracingConfig {
        endpoint.filter(url -> !isHttp(url)).ifPresent(url -> {
            throw new IllegalArgumentException("OTEL_EXPORTER_OTLP_ENDPOINT='" + url
                    + "' is not a URL: expected http:// or https:// and a host, for example http://localhost:4318");
        });
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
}
