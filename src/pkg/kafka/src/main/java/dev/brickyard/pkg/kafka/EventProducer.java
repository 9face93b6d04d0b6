package dev.brickyard.pkg.kafka;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;

import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Sends events to Kafka in their order, acknowledged by all replicas in sync. Kafka is connected to by the first event.
 *
 * <p>Not required for readiness: whoever sends keeps what could not be sent.
 */
public final class EventProducer implements Managed, HealthCheck {
    private final KafkaProducerConfig config;
    private final String service;
    private final ProducerConnection connection = new ProducerConnection();

    /** A producer that has Kafka know it by the service's name. */
    public EventProducer(KafkaProducerConfig config, String service) {
        this.config = config;
        this.service = service;
    }

    @Override
    public String name() {
        return "kafka-producer";
    }

    @Override
    public boolean required() {
        return false;
    }

    /** Does nothing: the first event connects. */
    @Override
    public void start() {}

    /**
     * Returns once Kafka keeps all events; events of one key are kept in the order given.
     *
     * @throws KafkaDownException if Kafka does not keep all of them within the time-out; it may keep some
     * @throws InterruptedException if interrupted meanwhile; Kafka may keep some
     */
    public synchronized void send(List<Event> events) throws KafkaDownException, InterruptedException {
        try {
            var pending = new HashMap<String, Future<?>>();
            for (var event : events) {
                // an event that fails must not be overtaken by the next one of its key
                if (pending.containsKey(event.key())) {
                    await(pending);
                }
                pending.put(event.key(), connected().send(event.message()));
            }
            await(pending);
            connection.forgetFailure();
        } catch (InterruptException e) {
            throw ProducerConnection.interrupted(e);
        } catch (ExecutionException e) {
            throw connection.failed(e.getCause() == null ? e : e.getCause());
        } catch (KafkaException | LinkageError e) {
            throw connection.failed(e);
        }
    }

    /**
     * Tells what became of the last events.
     *
     * @throws KafkaDownException if they could not be sent
     */
    @Override
    public void check() throws KafkaDownException {
        connection.check();
    }

    @Override
    public synchronized void stop() {
        connection.close();
    }

    private static void await(Map<String, Future<?>> pending) throws ExecutionException, InterruptedException {
        for (var acknowledgement : pending.values()) {
            acknowledgement.get();
        }
        pending.clear();
    }

    private KafkaProducer<String, byte[]> connected() {
        var open = connection.producer();
        return open == null ? connection.open(ProducerProperties.of(config, service)) : open;
    }
}
