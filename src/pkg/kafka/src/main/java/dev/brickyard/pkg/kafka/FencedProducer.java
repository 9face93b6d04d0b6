package dev.brickyard.pkg.kafka;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Sends events in order, in Kafka transactions. Of several producers with the same name, in any process, Kafka accepts
 * only the one that was opened last. A process that was frozen can therefore not send old events after newer ones.
 *
 * <p>Not required for readiness, since callers keep the events that could not be sent.
 */
public final class FencedProducer implements Managed, HealthCheck {
    private final KafkaProducerConfig config;
    private final String service;
    private final ProducerConnection connection = new ProducerConnection();
    private @Nullable Session session;

    /** Creates a producer that is not open. Its client id is the service's name, unless configured. */
    public FencedProducer(KafkaProducerConfig config, String service) {
        this.config = config;
        this.service = service;
    }

    @Override
    public String name() {
        return "kafka";
    }

    @Override
    public boolean required() {
        return false;
    }

    /** Returns whether this producer was opened and has neither failed nor been fenced since. */
    public synchronized boolean isOpen() {
        return session != null;
    }

    /**
     * Connects and fences all producers with the same name: Kafka rejects them and discards their uncommitted events.
     * The transactional id is {@code <service>-<name>}.
     *
     * @throws KafkaDownException if Kafka does not respond within the timeout
     * @throws InterruptedException if interrupted
     */
    public synchronized void open(String name) throws KafkaDownException, InterruptedException {
        session = null;
        try {
            var properties = ProducerProperties.transactional(config, service, service + "-" + name);
            var kafka = connection.open(properties);
            kafka.initTransactions();
            session = new Session(name, kafka, new Topics(kafka));
            connection.forgetFailure();
        } catch (InterruptException e) {
            throw ProducerConnection.interrupted(e);
        } catch (KafkaException | LinkageError e) {
            throw failed(e);
        }
    }

    /**
     * Sends events in one transaction and returns the rejected ones. If the list is empty, Kafka has stored all events;
     * otherwise it has stored none, and the caller can send the others again. If a whole topic is rejected, this
     * producer was reopened to verify that Kafka is up, which may have fenced another producer.
     *
     * @throws IllegalStateException if this producer is not open
     * @throws KafkaDownException if Kafka does not store all events within the timeout, or rejects them for a reason
     *     other than the event or topic; all events may be stored, and the producer is no longer open
     * @throws FencedException if a producer with the same name was opened later; this one is no longer open
     * @throws InterruptedException if interrupted; all events may be stored
     */
    public synchronized List<Refusal> send(List<Event> events)
            throws KafkaDownException, FencedException, InterruptedException {
        var current = session;
        if (current == null) {
            throw new IllegalStateException("the producer is not open");
        }
        try {
            var refused = withoutTopic(current.topics(), events);
            if (refused.isEmpty()) {
                refused = transaction(current.kafka(), events);
            }
            if (refused.stream().anyMatch(Refusal::wholeTopic)) {
                // fails if Kafka is down, not just the topic missing
                open(current.name());
            }
            connection.forgetFailure();
            return refused;
        } catch (InterruptException e) {
            throw ProducerConnection.interrupted(e);
        } catch (KafkaException | LinkageError e) {
            if (isFenced(e)) {
                close();
                throw new FencedException(e);
            }
            throw failed(e);
        }
    }

    /**
     * Checks that the last transaction succeeded.
     *
     * @throws KafkaDownException if it failed
     */
    @Override
    public void check() throws KafkaDownException {
        connection.check();
    }

    @Override
    public synchronized void stop() {
        close();
    }

    /** Disconnects and clears the last failure. Kafka discards uncommitted events. */
    public synchronized void close() {
        session = null;
        connection.close();
        connection.forgetFailure();
    }

    private static List<Refusal> withoutTopic(Topics topics, List<Event> events) throws InterruptedException {
        var troubles = new HashMap<String, Throwable>();
        for (var topic : events.stream().map(Event::topic).distinct().toList()) {
            var trouble = topics.trouble(topic);
            if (trouble != null) {
                troubles.put(topic, trouble);
            }
        }
        var refused = new ArrayList<Refusal>();
        for (var event : events) {
            var trouble = troubles.get(event.topic());
            if (trouble != null) {
                refused.add(new Refusal(event, true, Reasons.of(trouble)));
            }
        }
        return refused;
    }

    private static List<Refusal> transaction(KafkaProducer<String, byte[]> kafka, List<Event> events)
            throws InterruptedException {
        kafka.beginTransaction();
        try {
            var pending = new ArrayList<Future<?>>();
            for (var event : events) {
                pending.add(kafka.send(event.message()));
            }
            for (var acknowledgement : pending) {
                var unused = acknowledgement.get();
            }
        } catch (InterruptException e) {
            throw e;
        } catch (ExecutionException | KafkaException e) {
            if (isFenced(e)) {
                throw new KafkaException(e);
            }
            // the failure of one event fails all pending ones
            kafka.abortTransaction();
            return oneByOne(kafka, events);
        }
        kafka.commitTransaction();
        return List.of();
    }

    /** Like {@link #transaction}, but sends one event at a time to find the rejected one. */
    private static List<Refusal> oneByOne(KafkaProducer<String, byte[]> kafka, List<Event> events)
            throws InterruptedException {
        kafka.beginTransaction();
        for (var event : events) {
            try {
                var unused = kafka.send(event.message()).get();
            } catch (ExecutionException e) {
                var cause = e.getCause() == null ? e : e.getCause();
                var refusal = Refusal.of(event, cause);
                if (refusal == null) {
                    throw new KafkaException(cause);
                }
                kafka.abortTransaction();
                return List.of(refusal);
            }
        }
        kafka.commitTransaction();
        return List.of();
    }

    private static boolean isFenced(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProducerFencedException || cause instanceof InvalidProducerEpochException) {
                return true;
            }
        }
        return false;
    }

    // a transaction whose outcome is unknown must not be continued
    private KafkaDownException failed(Throwable cause) {
        session = null;
        return connection.failed(cause);
    }

    private record Session(String name, KafkaProducer<String, byte[]> kafka, Topics topics) {}
}
