package dev.brickyard.pkg.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.common.KafkaException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.kafka.testing.LocalKafka;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SecuredKafkaTest {
    private static final String PASSWORD = "changeit";

    private LocalKafka kafka;
    private Path authorities;

    @BeforeAll
    void startBroker(@TempDir Path folder) throws Exception {
        var keys = folder.resolve("broker.p12").toString();
        authorities = folder.resolve("broker.pem");
        keytool(
                "-genkeypair",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=ip:127.0.0.1",
                "-keystore",
                keys);
        keytool("-exportcert", "-rfc", "-file", authorities.toString(), "-keystore", keys);
        kafka = LocalKafka.start(address -> security(address, keys));
    }

    @AfterAll
    void stopBroker() {
        kafka.close();
    }

    @Test
    void sendsAndReceivesWithAPasswordOverTls() throws Exception {
        var received = new CopyOnWriteArrayList<String>();
        var producer = producer(Map.of());
        producer.send(List.of(new Event("secured", "key", "note.created", "{}")));
        producer.stop();

        var consumer = consumer(Map.of(), received);
        consumer.start();
        await().until(() -> !received.isEmpty());
        consumer.stop();

        assertThat(received).containsExactly("{}");
    }

    @Test
    void tellsThatThePasswordIsWrong() {
        var producer = producer(Map.of("KAFKA_PASSWORD", "wrong"));

        assertThatThrownBy(() -> producer.send(List.of(new Event("secured", "key", "note.created", "{}"))))
                .isInstanceOf(KafkaDownException.class)
                .hasMessageContaining("Authentication failed");
    }

    @Test
    void sendsNothingToABrokerThatNobodyVouchesFor() {
        var producer = producer(Map.of("KAFKA_TLS_AUTHORITIES", ""));

        assertThatThrownBy(() -> producer.send(List.of(new Event("secured", "key", "note.created", "{}"))))
                .isInstanceOf(KafkaDownException.class)
                .hasMessageContaining("SSL");
    }

    @Test
    void tellsThatEventsAreNotReceived() throws Exception {
        var consumer = consumer(Map.of("KAFKA_PASSWORD", "wrong"), new CopyOnWriteArrayList<>());
        consumer.start();

        await().untilAsserted(() -> assertThatThrownBy(consumer::check)
                .isInstanceOf(KafkaException.class)
                .hasMessageContaining("Authentication failed"));
        consumer.stop();
    }

    private EventProducer producer(Map<String, String> settings) {
        return new EventProducer(ConfigLoader.load(KafkaProducerConfig.class, environment(settings)), "note-svc");
    }

    private EventConsumer consumer(Map<String, String> settings, List<String> received) {
        var config = ConfigLoader.load(KafkaConsumerConfig.class, environment(settings));
        var meters = new SimpleMeterRegistry();
        return new EventConsumer(config, "note-svc", Set.of("secured"), meters, event -> received.add(event.payload()));
    }

    private Map<String, String> environment(Map<String, String> settings) {
        var all = new HashMap<>(kafka.environment());
        all.put("KAFKA_TLS", "true");
        all.put("KAFKA_TLS_AUTHORITIES", authorities.toString());
        all.put("KAFKA_USERNAME", "ada");
        all.put("KAFKA_PASSWORD", "secret");
        all.put("KAFKA_SASL_MECHANISM", "PLAIN");
        all.put("KAFKA_TIMEOUT", "1m");
        all.putAll(settings);
        return all;
    }

    private static Map<String, String> security(String address, String keys) {
        var plain =
                "org.apache.kafka.common.security.plain.PlainLoginModule required username=\"broker\" password=\"own\""
                        + " user_broker=\"own\" user_ada=\"secret\";";
        return Map.of(
                "listeners",
                "SASL_SSL://" + address,
                "listener.security.protocol.map",
                "CONTROLLER:PLAINTEXT,SASL_SSL:SASL_SSL",
                "inter.broker.listener.name",
                "SASL_SSL",
                "sasl.enabled.mechanisms",
                "PLAIN",
                "sasl.mechanism.inter.broker.protocol",
                "PLAIN",
                "listener.name.sasl_ssl.plain.sasl.jaas.config",
                plain,
                "ssl.keystore.location",
                keys,
                "ssl.keystore.password",
                PASSWORD,
                "ssl.truststore.location",
                keys,
                "ssl.truststore.password",
                PASSWORD);
    }

    private static void keytool(String... arguments) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-alias", "broker", "-storepass", PASSWORD));
        var process = new ProcessBuilder(command).inheritIO().start();
        assertThat(process.waitFor()).isZero();
    }
}
