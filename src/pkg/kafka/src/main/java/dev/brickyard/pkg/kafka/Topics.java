package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** Checks whether topics exist. Runs on other threads, since the check of a missing topic takes the whole timeout. */
final class Topics {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final Duration PATIENCE_AFTER_FAILURE = Duration.ofMillis(100);

    private final Producer<?, ?> producer;
    private final Map<String, CompletableFuture<?>> answers = new HashMap<>();

    Topics(Producer<?, ?> producer) {
        this.producer = producer;
    }

    /** Returns the reason why a topic cannot be used now; null if it can. */
    @Nullable
    Throwable trouble(String topic) throws InterruptedException {
        var before = answers.get(topic);
        var answer = before == null || before.isCompletedExceptionally() ? ask(topic) : before;
        answers.put(topic, answer);
        var patience = before == null ? PATIENCE : PATIENCE_AFTER_FAILURE;
        try {
            var unused = answer.get(patience.toNanos(), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            return new UnknownTopicOrPartitionException("topic " + topic + " does not exist");
        }
    }

    private CompletableFuture<?> ask(String topic) {
        return CompletableFuture.supplyAsync(() -> producer.partitionsFor(topic), task -> {
            var thread = new Thread(task, "kafka-topics");
            thread.setDaemon(true);
            thread.start();
        });
    }
}
