package dev.brickyard.it.fault;

import dev.brickyard.it.project.SharedProjects;
import dev.brickyard.it.server.ServiceProcess;
import dev.brickyard.it.web.IdentityProvider;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A process of the gateway in front of the first service process.
 *
 * @param process the process, without limits of requests per minute
 * @param provider the identity provider that signs the tokens of callers
 * @param users calls of the API of users
 */
public record Gateway(ServiceProcess process, IdentityProvider provider, GatewayUsers users) implements AutoCloseable {

    private static final List<String> MEMORY = List.of("-Xmx256m");
    private static final String ADMIN = "admin";

    /** Starts the gateway in front of running components. */
    public static Gateway start(Parts parts, String log) {
        var provider = IdentityProvider.start();
        var variables = new HashMap<>(provider.environment());
        variables.putAll(Map.of(
                "SERVICE_NAME", "it-gateway",
                "HEALTH_INTERVAL", "1s",
                "HTTP_DOCS", "all",
                "KAFKA_CLUSTER_URL", "127.0.0.1:" + parts.gatewayToKafka().port(),
                "RATE_LIMIT_ADDRESS", "0",
                "RATE_LIMIT_CALLER", "0",
                "USER_STORE_SVC_ADDRESS", "127.0.0.1:" + parts.first().service().grpcPort()));
        var process = SharedProjects.gateway().start(SharedProjects.GATEWAY_NAME, MEMORY, variables, log);
        try {
            process.awaitReady();
        } catch (RuntimeException | Error failure) {
            process.close();
            provider.close();
            throw failure;
        }
        return new Gateway(process, provider, new GatewayUsers(process.httpPort(), provider));
    }

    /** Returns a token of a user. */
    String token(String id) {
        return provider.token(IdentityProvider.Algorithm.EDDSA, id);
    }

    /** Returns a token of an operator. */
    static String adminToken(IdentityProvider provider) {
        return provider.token(IdentityProvider.Algorithm.EDDSA, ADMIN, ADMIN);
    }

    @Override
    public void close() {
        process.close();
        provider.close();
    }
}
