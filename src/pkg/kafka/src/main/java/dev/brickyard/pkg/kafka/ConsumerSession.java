package dev.brickyard.pkg.kafka;

import static java.util.stream.Collectors.toCollection;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.CommitFailedException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RebalanceInProgressException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import dev.brickyard.pkg.kafka.Burials.Burial;

/** Polls one Kafka consumer, calls the handler and commits the offsets of handled events. */
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
    private final Burials burials = new Burials();
    private final Set<TopicPartition> stuck = new HashSet<>();

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

    /** Polls once, handles the events and commits the offsets of the handled ones. */
    void receive() throws InterruptedException {
        var done = new HashMap<TopicPartition, OffsetAndMetadata>();
        burials.ended().forEach(burial -> ended(burial, done));
        commit(done);
        done.clear();
        consumer.resume(retries.due().stream()
                .filter(partition -> !burials.isUnderWay(partition))
                .toList());
        var messages = consumer.poll(POLL);
        try {
            for (var partition : messages.partitions()) {
                handle(partition, messages.records(partition), done);
            }
        } finally {
            commit(done);
        }
        metrics.waiting(lags());
        metrics.stuck(stuck);
    }

    @Override
    public void onPartitionsAssigned(Collection<TopicPartition> partitions) {}

    @Override
    public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
        retries.forget(partitions);
        burials.forget(partitions);
        stuck.removeAll(partitions);
    }

    /** Returns the topics with a partition that is blocked because a dead letter cannot be sent. */
    SortedSet<String> stuck() {
        return stuck.stream().map(TopicPartition::topic).collect(toCollection(TreeSet::new));
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
                // later events of the partition must not overtake this one
                consumer.seek(partition, message.offset());
                consumer.pause(List.of(partition));
                return;
            }
            goesOn(partition);
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
                burials.add(new Burial(message, attempt, error, deadLetters.keep(message, error)));
                return false;
            }
            if (attempt == 1) {
                log.warn("{} failed and will be retried: {}", place(message), error.toString());
            }
            retries.failed(partition);
            return false;
        }
    }

    /** Continues after a message that became a dead letter, or schedules another attempt to handle the message. */
    private void ended(Burial burial, Map<TopicPartition, OffsetAndMetadata> done) {
        var message = burial.message();
        var partition = burial.partition();
        try {
            burial.kept().join();
        } catch (CompletionException e) {
            retries.failed(partition);
            if (stuck.add(partition)) {
                log.error(
                        "{} blocks its partition: it failed {} times and cannot be sent to {}: {}",
                        place(message),
                        burial.attempts(),
                        DeadLetters.topic(message.topic()),
                        Reasons.of(e.getCause() == null ? e : e.getCause()),
                        burial.reason());
            }
            return;
        }
        metrics.buried(message.topic());
        log.error(
                "{} failed {} times and was sent to {}",
                place(message),
                burial.attempts(),
                DeadLetters.topic(message.topic()),
                burial.reason());
        var next = message.offset() + 1;
        goesOn(partition);
        consumer.seek(partition, next);
        consumer.resume(List.of(partition));
        done.put(partition, new OffsetAndMetadata(next));
    }

    private void goesOn(TopicPartition partition) {
        retries.forget(List.of(partition));
        if (stuck.remove(partition)) {
            log.info("{} is no longer blocked", partition);
        }
    }

    /** Commits offsets. If a partition has moved to another group member, that member handles its events again. */
    private void commit(Map<TopicPartition, OffsetAndMetadata> done) {
        if (done.isEmpty()) {
            return;
        }
        try {
            consumer.commitSync(done);
        } catch (CommitFailedException | RebalanceInProgressException e) {
            log.info(
                    "offsets not committed after a rebalance, another consumer repeats the events: {}", e.getMessage());
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
