package ${package}.kafka;

import static org.apache.kafka.clients.CommonClientConfigs.SECURITY_PROTOCOL_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ACKS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.BOOTSTRAP_SERVERS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.CLIENT_ID_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.ENABLE_METRICS_PUSH_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.LINGER_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.MAX_BLOCK_MS_CONFIG;
import static org.apache.kafka.clients.producer.ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG;
import static org.apache.kafka.common.config.SaslConfigs.SASL_JAAS_CONFIG;
import static org.apache.kafka.common.config.SaslConfigs.SASL_MECHANISM;

import java.util.HashMap;
import java.util.Map;

import ${package}.config.Secret;

/** What Kafka's client is told. */
final class ProducerProperties {
    private ProducerProperties() {}

    static Map<String, Object> of(KafkaProducerConfig config, String service) {
        var properties = new HashMap<String, Object>();
        var timeout = Math.toIntExact(config.timeout().toMillis());
        properties.put(BOOTSTRAP_SERVERS_CONFIG, config.clusterUrl());
        properties.put(CLIENT_ID_CONFIG, config.clientId().orElse(service));
        properties.put(ACKS_CONFIG, "all");
        properties.put(ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(LINGER_MS_CONFIG, 0);
        properties.put(DELIVERY_TIMEOUT_MS_CONFIG, timeout);
        properties.put(REQUEST_TIMEOUT_MS_CONFIG, timeout / 2);
        properties.put(MAX_BLOCK_MS_CONFIG, timeout);
        properties.put(ENABLE_METRICS_PUSH_CONFIG, false);
        properties.put(SECURITY_PROTOCOL_CONFIG, protocol(config));
        config.username().ifPresent(username -> {
            properties.put(SASL_MECHANISM, config.saslMechanism());
            properties.put(SASL_JAAS_CONFIG, jaas(config, username));
        });
        return properties;
    }

    private static String protocol(KafkaProducerConfig config) {
        var transport = config.tls() ? "SSL" : "PLAINTEXT";
        return config.username().isPresent() ? "SASL_" + transport : transport;
    }

    private static String jaas(KafkaProducerConfig config, String username) {
        var module = config.saslMechanism().startsWith("SCRAM") ? "scram.Scram" : "plain.Plain";
        var password = config.password().map(Secret::reveal).orElse("");
        return "org.apache.kafka.common.security." + module + "LoginModule required username=" + quoted(username)
                + " password=" + quoted(password) + ";";
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
