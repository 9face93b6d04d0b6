package dev.brickyard.pkg.grpc;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The service config by which gRPC repeats calls that a service was not there to take. */
final class RetryPolicy {
    // numbers of a service config are doubles
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
    // once half of the tokens are gone, nothing is repeated: retries must not feed an overload
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
