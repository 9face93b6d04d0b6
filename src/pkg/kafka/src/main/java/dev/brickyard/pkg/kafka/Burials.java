package dev.brickyard.pkg.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Messages on their way to the dead letters, one of a partition at most; the partition waits meanwhile. */
final class Burials {
    private final Map<TopicPartition, Burial> running = new HashMap<>();

    /**
     * A message that was given up.
     *
     * @param reason why its handler failed
     * @param kept done once it is a dead letter, or failed if it cannot become one now
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

    /** Forgets partitions that are now another's. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(running::remove);
    }

    /** Removes those that have ended, well or not. */
    List<Burial> ended() {
        var ended = running.values().stream()
                .filter(burial -> burial.kept().isDone())
                .toList();
        ended.forEach(burial -> running.remove(burial.partition()));
        return ended;
    }
}
