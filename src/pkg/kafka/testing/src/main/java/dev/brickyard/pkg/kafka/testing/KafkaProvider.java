package dev.brickyard.pkg.kafka.testing;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;

import dev.brickyard.pkg.testing.LocalServer;
import dev.brickyard.pkg.testing.ServerProvider;

/** Starts Kafka for services whose config reads {@code KAFKA_CLUSTER_URL}. */
public final class KafkaProvider implements ServerProvider {
    @Override
    public String variable() {
        return "KAFKA_CLUSTER_URL";
    }

    @Override
    public LocalServer start() {
        return LocalKafka.start();
    }

    @Override
    public Map<String, String> environment(ExtensionContext context) {
        return KafkaExtension.kafka(context).environment();
    }
}
