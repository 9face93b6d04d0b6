package dev.brickyard.pkg.kafka.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import dev.brickyard.pkg.config.Env;
import dev.brickyard.pkg.testing.LocalServers;
import dev.brickyard.pkg.testing.ServersExtension;
import dev.brickyard.pkg.testing.TestServers;

@ExtendWith({KafkaExtension.class, ServersExtension.class})
class LocalKafkaTest {
    private record Config(@Env("KAFKA_CLUSTER_URL") String url) {}

    @Test
    void keepsItsTopicsWhileItIsDown() throws Exception {
        try (var kafka = LocalKafka.start()) {
            send(kafka.address(), "first");
            kafka.stopServer();
            kafka.startServer();
            send(kafka.address(), "second");

            assertThat(new TestKafka(kafka.address()).read("notes", 2))
                    .extracting(TestKafka.Message::payload)
                    .containsExactly("first", "second");
        }
    }

    @Test
    void isStartedForAConfigThatAsksForIt() throws Exception {
        try (var servers = LocalServers.startFor(Config.class)) {
            send(servers.environment().getOrDefault("KAFKA_CLUSTER_URL", ""), "hello");
        }
    }

    @Test
    void isSharedByTestClasses(TestKafka kafka, TestServers servers) {
        assertThat(servers.environmentFor(Config.class)).isEqualTo(kafka.environment());
    }

    private static void send(String address, String text) throws ExecutionException, InterruptedException {
        var properties = Map.<String, Object>of("bootstrap.servers", address);
        try (var producer = new KafkaProducer<>(properties, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("notes", "key", text)).get();
        }
    }
}
