package dev.brickyard.pkg.kafka;

import java.util.Optional;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.config.Format;
import dev.brickyard.pkg.config.Secret;

/**
 * Where Kafka is, and who asks.
 *
 * @param clusterUrl brokers to begin with, {@code host:port} joined by commas
 * @param clientId name in Kafka's logs and quotas; the service's name where it is absent
 * @param username who signs in; nobody does where it is absent
 * @param password of that user
 * @param saslMechanism how that user signs in
 * @param tls whether to connect with TLS and verify the brokers' certificates
 * @param tlsAuthorities file of the certificates, in PEM, that vouch for the brokers'; those of the JVM where it is absent
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

        @Env("KAFKA_TLS_AUTHORITIES") Optional<String> tlsAuthorities) {}
