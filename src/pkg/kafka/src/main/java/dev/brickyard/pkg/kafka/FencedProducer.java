package dev.brickyard.pkg.kafka;

import java.time.Duration;
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
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
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
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private final KafkaProducerConfig config;
    private final String service;
    private @Nullable Session session;
    private volatile @Nullable KafkaDownException failure;

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
        close();
        try {
            var properties = ProducerProperties.transactional(config, service, service + "-" + name);
            var kafka = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
            session = new Session(name, kafka, new Topics(kafka));
            kafka.initTransactions();
            failure = null;
        } catch (InterruptException e) {
            throw interrupted(e);
        } catch (KafkaException | LinkageError e) {
            throw failed(e);
        }
    }

    /**
     * Returns an empty list once Kafka keeps all events; otherwise it keeps none, and the list names those that it refuses:
     * the others can be sent without them.
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
                // which fails if it is not the topic that is missing, but Kafka
                open(current.name());
            }
            failure = null;
            return refused;
        } catch (InterruptException e) {
            throw interrupted(e);
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
        var last = failure;
        if (last != null) {
            throw last;
        }
    }

    @Override
    public synchronized void stop() {
        close();
    }

    /** Disconnects; what was not committed is discarded. */
    public synchronized void close() {
        var current = session;
        if (current != null) {
            session = null;
            current.kafka().close(CLOSE);
        }
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
        close();
        var down = new KafkaDownException(cause);
        failure = down;
        return down;
    }

    private static InterruptedException interrupted(InterruptException cause) {
        // Kafka's exception sets the flag again, which would break what the caller has yet to close
        var unused = Thread.interrupted();
        return new InterruptedException(cause.getMessage());
    }

    private record Session(String name, KafkaProducer<String, byte[]> kafka, Topics topics) {}
}
