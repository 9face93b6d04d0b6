package dev.brickyard.pkg.kafka.feed;

import static java.util.stream.Collectors.toMap;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.AUTO_OFFSET_RESET_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.FETCH_MAX_BYTES_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.ISOLATION_LEVEL_CONFIG;
import static org.apache.kafka.clients.consumer.ConsumerConfig.METADATA_MAX_AGE_CONFIG;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

import dev.brickyard.pkg.kafka.ReceivedEvent;
import dev.brickyard.pkg.observability.LogLimit;

/** Reads all partitions of the topics with one Kafka consumer, without a consumer group. */
final class FeedSession implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(FeedSession.class);
    private static final LogLimit limit = new LogLimit();
    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration CLOSE = Duration.ofSeconds(1);
    private static final Duration CHECK = Duration.ofSeconds(2);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int METADATA_AGE_MILLIS = 5_000;
    private static final int FETCH_BYTES = 8 * 1024 * 1024;

    /**
     * Reading starts this many offsets earlier. Offsets also count the ends of transactions, so the position after an older
     * event can be lower than the first offset of the window, although no event lies between them.
     */
    private static final long MARGIN = 100;

    private final FeedConfig config;
    private final Map<String, FeedMapping> mappings;
    private final FeedHub hub;
    private final FeedMetrics metrics;
    private final KafkaConsumer<String, byte[]> consumer;
    private final Map<TopicPartition, PartitionLog> partitions = new HashMap<>();

    /** Connects, and continues where the previous session stopped. */
    FeedSession(
            FeedConfig config, String service, Map<String, FeedMapping> mappings, FeedHub hub, FeedMetrics metrics) {
        this.config = config;
        this.mappings = mappings;
        this.hub = hub;
        this.metrics = metrics;
        this.consumer =
                new KafkaConsumer<>(properties(config, service), new StringDeserializer(), new ByteArrayDeserializer());
        read(hub.partitions());
    }

    /** Looks for new partitions, and checks that Kafka answers. */
    void refresh() {
        var found = new ArrayList<TopicPartition>();
        for (var topic : mappings.keySet()) {
            consumer.partitionsFor(topic, PATIENCE).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .filter(partition -> !partitions.containsKey(partition))
                    .sorted((a, b) -> Integer.compare(a.partition(), b.partition()))
                    .forEach(found::add);
        }
        if (!found.isEmpty()) {
            var located = locate(found);
            hub.add(located);
            read(located);
        } else if (!partitions.isEmpty()) {
            var ends = consumer.endOffsets(partitions.keySet(), CHECK);
            partitions.forEach((place, partition) -> hub.ends(partition, offset(ends, place)));
        }
    }

    /** Polls once and passes the events on. */
    void receive() throws InterruptedException {
        if (partitions.isEmpty()) {
            // Kafka does not poll without partitions
            TimeUnit.NANOSECONDS.sleep(POLL.toNanos());
            return;
        }
        try {
            receive(consumer.poll(POLL));
        } catch (OffsetOutOfRangeException e) {
            log.warn("events were deleted before they were read: {}", e.getMessage());
            var located = locate(e.partitions());
            hub.replace(located);
            read(located);
        }
    }

    @Override
    public void close() {
        // an interrupted thread cannot close
        Thread.interrupted();
        // without this timeout, close waits 30 s while Kafka is down
        consumer.close(CloseOptions.timeout(CLOSE));
    }

    private void receive(ConsumerRecords<String, byte[]> messages) {
        mappings.forEach((topic, mapping) -> {
            for (var message : messages.records(topic)) {
                var partition = partitions.get(place(message));
                if (partition != null) {
                    receive(message, partition, mapping);
                }
            }
        });
        var ends = messages.nextOffsets();
        partitions.forEach((place, partition) -> {
            var next = ends.get(place);
            if (next != null) {
                var lag = consumer.currentLag(place);
                hub.read(partition, next.offset(), lag.isPresent() ? lag.getAsLong() : null);
            }
        });
    }

    private void receive(ConsumerRecord<String, byte[]> message, PartitionLog partition, FeedMapping mapping) {
        if (!partition.isPast(message.offset())) {
            metrics.read(message.topic(), Duration.ofMillis(System.currentTimeMillis() - message.timestamp()));
        }
        try {
            var event = ReceivedEvent.of(message, 1);
            hub.append(KeptEvent.of(partition, message.offset(), event, mapping.map(event)));
        } catch (Exception e) {
            metrics.failed(message.topic());
            limit.at(log, Level.WARN, "event skipped, topic=" + message.topic()).log(
                    "event {} of {} is skipped: {}", message.offset(), place(message), e.toString());
        }
    }

    /** Decides where to start reading: at the first event of the window. */
    private List<PartitionLog> locate(Collection<TopicPartition> found) {
        var begins = consumer.beginningOffsets(found, PATIENCE);
        var ends = consumer.endOffsets(found, PATIENCE);
        var time = Instant.now().minus(config.window()).toEpochMilli();
        var firsts = consumer.offsetsForTimes(found.stream().collect(toMap(each -> each, each -> time)), PATIENCE);
        return found.stream()
                .map(place -> {
                    var end = offset(ends, place);
                    var first = firsts.get(place);
                    var start = Math.max(offset(begins, place), (first == null ? end : first.offset()) - MARGIN);
                    return new PartitionLog(place.topic(), place.partition(), start, end);
                })
                .toList();
    }

    private static TopicPartition place(PartitionLog partition) {
        return new TopicPartition(partition.topic(), partition.number());
    }

    private static TopicPartition place(ConsumerRecord<String, byte[]> message) {
        return new TopicPartition(message.topic(), message.partition());
    }

    private static long offset(Map<TopicPartition, Long> offsets, TopicPartition partition) {
        var offset = offsets.get(partition);
        if (offset == null) {
            throw new KafkaException("Kafka did not return the offset of " + partition);
        }
        return offset;
    }

    private void read(Collection<PartitionLog> added) {
        added.forEach(partition -> partitions.put(place(partition), partition));
        consumer.assign(partitions.keySet());
        added.forEach(partition -> consumer.seek(place(partition), partition.next()));
    }

    private static Map<String, Object> properties(FeedConfig config, String service) {
        var properties = config.connection().properties(service);
        // an offset that does not exist is an error: events were lost
        properties.put(AUTO_OFFSET_RESET_CONFIG, "none");
        properties.put(ENABLE_AUTO_COMMIT_CONFIG, false);
        properties.put(ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ISOLATION_LEVEL_CONFIG, "read_committed");
        // detects new partitions soon
        properties.put(METADATA_MAX_AGE_CONFIG, METADATA_AGE_MILLIS);
        properties.put(FETCH_MAX_BYTES_CONFIG, FETCH_BYTES);
        return properties;
    }
}
