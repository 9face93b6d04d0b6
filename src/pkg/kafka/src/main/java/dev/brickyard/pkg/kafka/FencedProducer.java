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
 * Sends events in transactions, of which Kafka keeps all or none, in their order. Of several producers with one name, in
 * any process, Kafka listens only to the one that was opened last: a process that was frozen cannot send old events behind
 * newer ones when it wakes up.
 *
 * <p>Not required for readiness: whoever sends keeps what could not be sent.
 */
public final class FencedProducer implements Managed, HealthCheck {
    private final KafkaProducerConfig config;
    private final String service;
    private final ProducerConnection connection = new ProducerConnection();
    private @Nullable Session session;

    /** A producer that is not open; Kafka knows it by the service's name. */
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

    /** Whether it was opened, and neither failed nor was fenced since. */
    public synchronized boolean isOpen() {
        return session != null;
    }

    /**
     * Connects, and has Kafka refuse every producer of the same name that was opened before; what such a producer had not
     * committed is discarded. The transactional id is the service's name, a hyphen and this name.
     *
     * @throws KafkaDownException if Kafka does not agree within the time-out
     * @throws InterruptedException if interrupted meanwhile
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
     * Returns an empty list once Kafka keeps all events; otherwise it keeps none, and the list names those that it refuses:
     * the others can be sent without them. If it refuses a whole topic, this producer was opened anew to tell that from a
     * Kafka that is away, and so may have fenced another one.
     *
     * @throws IllegalStateException if this producer is not open
     * @throws KafkaDownException if Kafka does not take all events within the time-out, or refuses every event; it may keep
     *     all of them, and the producer is no longer open
     * @throws FencedException if a producer of the same name was opened later; this one is no longer open
     * @throws InterruptedException if interrupted meanwhile; Kafka may keep all events
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
                // fails if it is not the topic that is missing, but Kafka
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
     * Tells what became of the last transaction.
     *
     * @throws KafkaDownException if Kafka did not take it
     */
    @Override
    public void check() throws KafkaDownException {
        connection.check();
    }

    @Override
    public synchronized void stop() {
        close();
    }

    /** Disconnects and forgets the last failure; what was not committed is discarded. */
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
            // the failure of one event is told of all that were under way
            kafka.abortTransaction();
            return oneByOne(kafka, events);
        }
        kafka.commitTransaction();
        return List.of();
    }

    /** Like {@link #transaction}, but tells which event it is that fails. */
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
