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
 * Receives the events of some topics and passes them to a handler, at least once each and in order per key.
 *
 * <p>A failed event is retried with growing pauses while other partitions continue. After the last attempt, it is sent
 * to the dead letter topic, {@code <topic>.dead-letter}. If sending it fails, its partition is blocked, the event is
 * retried, and the health check fails. Not required for readiness, since unhandled events stay in Kafka.
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

    /** Creates a consumer that joins the consumer group at {@link #start}. */
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

    /** Starts receiving in the background, without waiting for Kafka. */
    @Override
    public void start() {
        thread.start();
    }

    /** Stops after the current event. Interrupts the handler after the grace period; that event is delivered again. */
    @Override
    public void stop() throws InterruptedException {
        stopping = true;
        if (!join(config.grace())) {
            log.warn(
                    "interrupting the event handler, still running after {} ms",
                    config.grace().toMillis());
            thread.interrupt();
            thread.join();
        }
    }

    /**
     * Checks that events are received.
     *
     * @throws KafkaException if the consumer cannot receive events, or if partitions are blocked by dead letters that
     *     cannot be sent
     */
    @Override
    public void check() {
        var last = failure;
        if (last != null) {
            throw new KafkaException(Reasons.of(last), last);
        }
        var waiting = stuck;
        if (!waiting.isEmpty()) {
            throw new KafkaException("dead letters cannot be sent, partitions are blocked in topics " + waiting);
        }
    }

    private boolean join(Duration time) throws InterruptedException {
        // join(0) would wait forever
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
                    // Kafka's own exception, thrown when stop() interrupts a call
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
            // without this timeout, close waits 30 s while Kafka is down
            consumer.close(CloseOptions.timeout(CLOSE));
        }
    }

    private void works() {
        if (failure != null) {
            failure = null;
            log.info("receiving events again");
        }
    }

    private void failed(Throwable cause) {
        if (failure == null) {
            log.warn("cannot receive events: {}", Reasons.of(cause));
        }
        failure = cause;
    }
}
