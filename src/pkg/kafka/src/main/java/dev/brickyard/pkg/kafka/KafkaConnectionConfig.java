package dev.brickyard.pkg.kafka;

import java.util.Map;
import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Addresses of the Kafka brokers, credentials and TLS.
 *
 * @param clusterUrl bootstrap servers, {@code host:port} separated by commas
 * @param clientId client id in Kafka's logs and quotas; the service's name if empty
 * @param username SASL user; no authentication if empty
 * @param password SASL password
 * @param saslMechanism SASL mechanism, such as {@code SCRAM-SHA-512} or {@code PLAIN}
 * @param tls whether to connect with TLS and verify the brokers' certificates
 * @param tlsAuthorities PEM file with the CA certificates to trust; the JVM's if empty
 */
public record KafkaConnectionConfig(
        @Env(value = "KAFKA_CLUSTER_URL", format = Format.ADDRESSES)
        String clusterUrl,

        @Env("KAFKA_CLIENT_ID") Optional<String> clientId,

        @Env("KAFKA_USERNAME") Optional<String> username,

        @Env("KAFKA_PASSWORD") Optional<Secret> password,

        @Env(value = "KAFKA_SASL_MECHANISM", defaultValue = "SCRAM-SHA-512")
        String saslMechanism,

        @Env(value = "KAFKA_TLS", defaultValue = "false") boolean tls,

        @Env("KAFKA_TLS_AUTHORITIES") Optional<String> tlsAuthorities) {

    /**
     * Returns the properties of a Kafka client, in a new mutable map: addresses, client id, credentials and TLS.
     *
     * @param service name of the service, the client id unless one is configured
     */
    public Map<String, Object> properties(String service) {
        return ConnectionProperties.of(this, service);
    }
}
