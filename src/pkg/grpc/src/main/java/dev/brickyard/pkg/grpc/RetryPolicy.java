package dev.brickyard.pkg.grpc;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The gRPC service config that retries calls when the service is unavailable. */
final class RetryPolicy {
    // a service config requires doubles
    private static final Map<String, ?> THRICE = Map.of(
            "maxAttempts",
            3.0,
            "initialBackoff",
            "0.05s",
            "maxBackoff",
            "0.5s",
            "backoffMultiplier",
            2.0,
            "retryableStatusCodes",
            List.of("UNAVAILABLE"));
    // below half of the tokens gRPC stops retrying, so that retries do not increase an overload
    private static final Map<String, ?> THROTTLING = Map.of("maxTokens", 100.0, "tokenRatio", 0.1);

    private RetryPolicy() {}

    static Map<String, ?> of(String service, Set<String> methods) {
        if (methods.isEmpty()) {
            return Map.of();
        }
        var names = methods.stream()
                .sorted()
                .map(method -> Map.of("service", service, "method", method))
                .toList();
        return Map.of(
                "methodConfig", List.of(Map.of("name", names, "retryPolicy", THRICE)), "retryThrottling", THROTTLING);
    }
}
