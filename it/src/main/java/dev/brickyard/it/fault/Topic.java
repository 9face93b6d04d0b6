package dev.brickyard.it.fault;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Consumes the service's events, without those of aborted transactions. */
final class Topic implements AutoCloseable {

    private static final String NAME = "user-store-svc.user.v1";
    private static final Duration POLL = Duration.ofMillis(100);

    private final Map<String, List<Integer>> versions = new HashMap<>();
    private final Map<String, Object> properties;
    private final Thread thread = new Thread(this::read, "topic");

    private Topic(String address) {
        properties = Map.of(
                "bootstrap.servers", address, "isolation.level", "read_committed", "auto.offset.reset", "earliest");
        thread.setDaemon(true);
        thread.start();
    }

    /** Starts consuming the topic from its beginning. */
    static Topic at(String address) {
        return new Topic(address);
    }

    /** Returns the versions of a user in the order of their events. */
    synchronized List<Integer> versions(String id) {
        return List.copyOf(versions.getOrDefault(id, List.of()));
    }

    /** Returns the number of acknowledged changes without an event. */
    long missing(List<Subject> subjects) {
        return subjects.stream()
                .mapToLong(subject -> {
                    var expected = new HashSet<>(subject.acknowledged().keySet());
                    versions(subject.id()).forEach(expected::remove);
                    return expected.size();
                })
                .sum();
    }

    /** Returns the number of repeated events. */
    long duplicates(List<Subject> subjects) {
        return subjects.stream()
                .map(subject -> versions(subject.id()))
                .mapToLong(all -> all.size() - all.stream().distinct().count())
                .sum();
    }

    /** Returns the number of events that are out of order among the events of their user. */
    long outOfOrder(List<Subject> subjects) {
        return subjects.stream()
                .mapToLong(subject -> misordered(versions(subject.id())))
                .sum();
    }

    /**
     * Returns the number of events that are out of order. A relay may repeat a batch: then all events that followed it
     * before must follow again, so that the last event is always the newest.
     */
    static long misordered(List<Integer> versions) {
        var known = new ArrayList<Integer>();
        var last = -1;
        var late = 0;
        for (var version : versions) {
            var place = known.indexOf(version);
            if (place < 0) {
                late += last < known.size() - 1 || (last >= 0 && version < known.get(last)) ? 1 : 0;
                known.add(version);
                place = known.size() - 1;
            } else {
                late += place > last + 1 ? 1 : 0;
            }
            last = place;
        }
        return late + (last < known.size() - 1 ? 1 : 0);
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tracks its own offsets: a consumer group could lose them with the broker. */
    private void read() {
        try (var consumer = new KafkaConsumer<>(properties, new StringDeserializer(), new StringDeserializer())) {
            while (consumer.assignment().isEmpty()) {
                assign(consumer);
            }
            while (true) {
                for (var message : consumer.poll(POLL)) {
                    keep(message);
                }
            }
        } catch (InterruptException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assign(KafkaConsumer<String, String> consumer) {
        try {
            var partitions = consumer.partitionsFor(NAME).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
        } catch (InterruptException ended) {
            throw ended;
        } catch (KafkaException notYet) {
            // retried
        }
    }

    private synchronized void keep(ConsumerRecord<String, String> message) {
        var event = JsonParser.parseString(message.value()).getAsJsonObject();
        versions.computeIfAbsent(message.key(), key -> new ArrayList<>()).add(version(event.get("after")));
    }

    private static int version(JsonElement after) {
        return after == null || after.isJsonNull()
                ? Subject.DELETED
                : Subject.version(after.getAsJsonObject().get("username").getAsString());
    }
}
