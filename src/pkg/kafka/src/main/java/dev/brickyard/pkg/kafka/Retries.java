package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** The partitions whose next message failed and waits for another attempt. */
final class Retries {
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final Duration backoff;
    private final Map<TopicPartition, Retry> retries = new HashMap<>();

    Retries(Duration backoff) {
        this.backoff = backoff;
    }

    /** Returns the number of the next attempt, from 1. */
    int attempt(TopicPartition partition) {
        var retry = retries.get(partition);
        return retry == null ? 1 : retry.failed() + 1;
    }

    /** Records a failed attempt and schedules the next one. */
    void failed(TopicPartition partition) {
        var failed = attempt(partition);
        var doubled = backoff.multipliedBy(1L << Math.min(failed - 1, 20));
        var pause = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        retries.put(partition, new Retry(failed, Instant.now().plus(pause)));
    }

    /** Forgets partitions whose message is done, or that were revoked. */
    void forget(Collection<TopicPartition> partitions) {
        partitions.forEach(retries::remove);
    }

    /** Returns the partitions whose next attempt is due. */
    List<TopicPartition> due() {
        var now = Instant.now();
        return retries.entrySet().stream()
                .filter(entry -> !now.isBefore(entry.getValue().at()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private record Retry(int failed, Instant at) {}
}
