package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What one connected consumer does: poll, handle, commit what is done. */
final class ConsumerSession implements ConsumerRebalanceListener {
    private static final Logger log = LoggerFactory.getLogger(ConsumerSession.class);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumerConfig config;
    private final Consumer<String, byte[]> consumer;
    private final DeadLetters deadLetters;
    private final ConsumerMetrics metrics;
    private final EventHandler handler;
    private final BooleanSupplier stopping;
    private final Retries retries;

    ConsumerSession(
            KafkaConsumerConfig config,
            Consumer<String, byte[]> consumer,
            DeadLetters deadLetters,
            ConsumerMetrics metrics,
            EventHandler handler,
            BooleanSupplier stopping) {
        this.config = config;
        this.consumer = consumer;
        this.deadLetters = deadLetters;
        this.metrics = metrics;
        this.handler = handler;
        this.stopping = stopping;
        this.retries = new Retries(config.backoff());
    }

    void subscribe(Set<String> topics) {
        consumer.subscribe(topics, this);
    }

    /** Handles what has come, and commits what is done of it. */
    void receive() throws InterruptedException {
        consumer.resume(retries.due());
        var messages = consumer.poll(POLL);
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        try {
            for (var partition : messages.partitions()) {
                handle(partition, messages.records(partition), done);
            }
        } finally {
            commit(done);
        }
        metrics.waiting(lags());
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        retries.forget(partitions);
    }

    private void handle(
            TopicPartition partition,
            List<ConsumerRecord<String, byte[]>> messages,
            Map<TopicPartition, OffsetAndMetadata> done)
            throws InterruptedException {
        for (var message : messages) {
            if (stopping.getAsBoolean()) {
                return;
            }
            if (!isDone(partition, message)) {
                // the others of the partition must not overtake it
                consumer.seek(partition, message.offset());
                consumer.pause(List.of(partition));
                return;
            }
            retries.forget(List.of(partition));
            done.put(partition, new OffsetAndMetadata(message.offset() + 1));
        }
    }

    private boolean isDone(TopicPartition partition, ConsumerRecord<String, byte[]> message)
            throws InterruptedException {
        var attempt = retries.attempt(partition);
        var begun = System.nanoTime();
        try {
            handler.handle(ReceivedEvent.of(message, attempt));
            metrics.attempted(message.topic(), true, System.nanoTime() - begun);
            return true;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable error) {
            metrics.attempted(message.topic(), false, System.nanoTime() - begun);
            if (stopping.getAsBoolean()) {
                return false;
            }
            if (attempt >= config.attempts()) {
                bury(message, attempt, error);
                return true;
            }
            if (attempt == 1) {
                log.warn("{} fails and is tried again: {}", place(message), error.toString());
            }
            retries.failed(partition);
            return false;
        }
    }

    private void bury(ConsumerRecord<String, byte[]> message, int attempts, Throwable reason)
            throws InterruptedException {
        try {
            deadLetters.keep(message, reason);
            metrics.buried(message.topic());
            log.error(
                    "{} failed {} times and is kept in {}",
                    place(message),
                    attempts,
                    DeadLetters.topic(message.topic()),
                    reason);
        } catch (ExecutionException e) {
            throw new KafkaException(place(message) + " cannot be kept as a dead letter", e.getCause());
        }
    }

    /** What another member has by now is handled there once more. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            log.info("events are handled again, since the group has changed: {}", e.getMessage());
        }
    }

    private Map<String, Long> lags() {
        var lags = new HashMap<String, Long>();
        for (var partition : consumer.assignment()) {
            lags.merge(partition.topic(), consumer.currentLag(partition).orElse(0), Long::sum);
        }
        return lags;
    }

    private static String place(ConsumerRecord<String, byte[]> message) {
        return "event " + message.offset() + " of " + message.topic() + "/" + message.partition();
    }
}
