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
 * Sends events to Kafka in order, acknowledged by all in-sync replicas. Connects with the first event.
 *
 * <p>Not required for readiness, since callers keep the events that could not be sent.
 */
public final class EventProducer implements Managed, HealthCheck {
    private final KafkaProducerConfig config;
    private final String service;
    private final ProducerConnection connection = new ProducerConnection();

    /** Creates a producer. Its client id is the service's name, unless configured. */
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

    /** Does nothing, since the first event connects. */
    @Override
    public void start() {}

    /**
     * Sends events and returns after Kafka has stored all of them, in the given order per key.
     *
     * @throws KafkaDownException if Kafka does not store all events within the timeout; some may be stored
     * @throws InterruptedException if interrupted; some events may be stored
     */
    public synchronized void send(List<Event> events) throws KafkaDownException, InterruptedException {
        try {
            var pending = new HashMap<String, Future<?>>();
            for (var event : events) {
                // the next event of a key must not overtake one that fails
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
     * Checks that the last call of {@link #send} succeeded.
     *
     * @throws KafkaDownException if it failed
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
