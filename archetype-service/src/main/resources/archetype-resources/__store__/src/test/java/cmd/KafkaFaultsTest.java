package ${package}.cmd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import ${pkgPackage}.kafka.testing.LocalKafka;
import ${pkgPackage}.kafka.testing.TestKafka;
import ${contractsPackage}.clients.${service.packageName}.v1.${first}Samples;
import ${contractsPackage}.models.kafka.${first.packageName}.v1.${first}Event;

/** Tests the delivery of events while Kafka is down. */
class KafkaFaultsTest {
    private static RunningService service;

    @BeforeAll
    static void start() throws Exception {
        service = RunningService.startWithServers(Map.of("KAFKA_TIMEOUT", "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        service.stop();
    }

    @Test
    void losesNoEventWhileKafkaIsDown() {
        var kafka = service.server(LocalKafka.class);

        kafka.stopServer();
        var created = service.client().create${first}(${first.nextSample("service.client()")});
        await().until(() -> service.dependency("kafka").isDown());
        service.awaitStatus(ServingStatus.SERVING);

        kafka.startServer();
        assertThat(new TestKafka(kafka.address()).read(${first}Event.TOPIC, created.id(), 1)).isNotEmpty();
    }
}
