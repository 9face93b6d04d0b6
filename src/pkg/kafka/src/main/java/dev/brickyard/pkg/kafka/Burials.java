package dev.brickyard.pkg.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Messages being sent to the dead letter topic, at most one per partition. The partition waits meanwhile. */
final class Burials {
    private final Map<TopicPartition, Burial> running = new HashMap<>();

    /**
     * A message that failed at its last attempt.
     *
     * @param reason failure of the handler
     * @param kept completes when Kafka has stored the dead letter, or completes exceptionally if that failed
     */
    record Burial(ConsumerRecord<String, byte[]> message, int attempts, Throwable reason, CompletableFuture<?> kept) {
        TopicPartition partition() {
            return new TopicPartition(message.topic(), message.partition());
        }
    }

    void add(Burial burial) {
        running.put(burial.partition(), burial);
    }

    boolean isUnderWay(TopicPartition partition) {
        return running.containsKey(partition);
    }

    /** Forgets partitions that were revoked from this consumer. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(running::remove);
    }

    /** Removes and returns those that have completed, successfully or not. */
    List<Burial> ended() {
        var ended = running.values().stream()
                .filter(burial -> burial.kept().isDone())
                .toList();
        ended.forEach(burial -> running.remove(burial.partition()));
        return ended;
    }
}
