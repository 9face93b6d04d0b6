package dev.brickyard.pkg.kafka;

import static org.apache.kafka.clients.CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.ENABLE_METRICS_PUSH_CONFIG;
import static org.apache.kafka.clients.CommonClientConfigs.SECURITY_PROTOCOL_CONFIG;
import static org.apache.kafka.common.config.SaslConfigs.SASL_JAAS_CONFIG;
import static org.apache.kafka.common.config.SaslConfigs.SASL_MECHANISM;
import static org.apache.kafka.common.config.SslConfigs.SSL_TRUSTSTORE_LOCATION_CONFIG;
import static org.apache.kafka.common.config.SslConfigs.SSL_TRUSTSTORE_TYPE_CONFIG;

import java.util.HashMap;
import java.util.Map;

import dev.brickyard.pkg.config.Secret;

/** The properties that all Kafka clients share. */
final class ConnectionProperties {
    private ConnectionProperties() {}

    static Map<String, Object> of(KafkaConnectionConfig config, String service) {
        var properties = new HashMap<String, Object>();
        properties.put(BOOTSTRAP_SERVERS_CONFIG, config.clusterUrl());
        properties.put(CLIENT_ID_CONFIG, config.clientId().orElse(service));
        properties.put(ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(SECURITY_PROTOCOL_CONFIG, protocol(config));
        config.username().ifPresent(username -> {
            properties.put(SASL_MECHANISM, config.saslMechanism());
            properties.put(SASL_JAAS_CONFIG, jaas(config, username));
        });
        config.tlsAuthorities().ifPresent(file -> {
            properties.put(SSL_TRUSTSTORE_TYPE_CONFIG, "PEM");
            properties.put(SSL_TRUSTSTORE_LOCATION_CONFIG, file);
        });
        return properties;
    }

    private static String protocol(KafkaConnectionConfig config) {
        var transport = config.tls() ? "SSL" : "PLAINTEXT";
        return config.username().isPresent() ? "SASL_" + transport : transport;
    }

    private static String jaas(KafkaConnectionConfig config, String username) {
        var module = config.saslMechanism().startsWith("SCRAM") ? "scram.Scram" : "plain.Plain";
        var password = config.password().map(Secret::reveal).orElse("");
        return "org.apache.kafka.common.security." + module + "LoginModule required username=" + quoted(username)
                + " password=" + quoted(password) + ";";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
