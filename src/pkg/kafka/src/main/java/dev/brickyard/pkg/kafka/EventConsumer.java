package dev.brickyard.pkg.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.lifecycle.HealthCheck;
import dev.brickyard.pkg.lifecycle.Managed;

/**
 * Has a handler do what the events of some topics ask for, each at least once, those of one key in order.
 *
 * <p>An event that fails is tried again, ever more rarely, while other partitions go on; after the last attempt it is kept
 * in the topic's dead letters, {@code <topic>.dead-letter}. If it cannot be, its partition waits, is tried again, and says
 * so. Not required for readiness: events wait in Kafka.
 */
public final class EventConsumer implements Managed, HealthCheck {
    private static final Logger log = LoggerFactory.getLogger(EventConsumer.class);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final KafkaConsumerConfig config;
    private final String service;
    private final Set<String> topics;
    private final ConsumerMetrics metrics;
    private final EventHandler handler;
    private final Thread thread = new Thread(this::run, "event-consumer");
    private volatile boolean stopping;
    private volatile @Nullable Throwable failure;
    private volatile Set<String> stuck = Set.of();

    /** A consumer that is the service's member of the config's group, from its start on. */
    public EventConsumer(
            KafkaConsumerConfig config,
            String service,
            Set<String> topics,
            MeterRegistry meters,
            EventHandler handler) {
        this.config = config;
        this.service = service;
        this.topics = Set.copyOf(topics);
        this.metrics = new ConsumerMetrics(meters, this.topics);
        this.handler = handler;
        thread.setDaemon(true);
    }

    @Override
    public String name() {
        return "kafka-consumer";
    }

    @Override
    public boolean required() {
        return false;
    }

    /** Begins to receive, and does not wait for Kafka. */
    @Override
    public void start() {
        thread.start();
    }

    /** Lets the handler finish its event, or interrupts it after the grace: that event comes again. */
    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        if (!join(config.grace())) {
            log.warn(
                    "the handler of an event is interrupted after {} ms",
                    config.grace().toMillis());
            thread.interrupt();
            thread.join();
        }
    }

    /**
     * Tells whether events are received.
     *
     * @throws KafkaException if Kafka refuses this consumer, or partitions wait since it refuses their dead letters
     */
    @Override
    public void check() {
        var last = failure;
        if (last != null) {
            throw new KafkaException(Reasons.of(last), last);
        }
        var waiting = stuck;
        if (!waiting.isEmpty()) {
            throw new KafkaException("events wait, since they cannot become dead letters, of " + waiting);
        }
    }

    private boolean join(Duration time) throws InterruptedException {
        // a time of zero would wait for ever
        thread.join(Math.max(1, time.toMillis()));
        return !thread.isAlive();
    }

    private void run() {
        var pause = FIRST_PAUSE;
        try {
            while (!stopping) {
                try {
                    receive();
                } catch (InterruptException e) {
                    // Kafka's own, thrown by a call that stop interrupts
                    break;
                } catch (RuntimeException | LinkageError e) {
                    pause = failure == null ? FIRST_PAUSE : pause;
                    failed(e);
                    TimeUnit.NANOSECONDS.sleep(pause.toNanos());
                    pause = Duration.ofNanos(Math.min(2 * pause.toNanos(), LONGEST_PAUSE.toNanos()));
                }
            }
        } catch (InterruptedException e) {
            log.debug("stopped");
        }
    }

    private void receive() throws InterruptedException {
        var properties = ConsumerProperties.of(config, service);
        var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new ByteArrayDeserializer());
        try (var deadLetters = new DeadLetters(config, service)) {
            var session = new ConsumerSession(config, consumer, deadLetters, metrics, handler, () -> stopping);
            session.subscribe(topics);
            while (!stopping) {
                session.receive();
                works();
                stuck = session.stuck();
            }
        } finally {
            metrics.waiting(Map.of());
            metrics.stuck(Set.of());
            stuck = Set.of();
            // else it would wait half a minute for a Kafka that is away
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void works() {
        if (failure != null) {
            failure = null;
            log.info("events are received again");
        }
    }

    private void failed(Throwable cause) {
        if (failure == null) {
            log.warn("events are not received: {}", Reasons.of(cause));
        }
        failure = cause;
    }
}
