package dev.brickyard.pkg.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Keeps messages that could not be handled, as they came, in a topic beside their own. */
final class DeadLetters implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private final KafkaConsumerConfig config;
    private final String service;
    private final ProducerConnection connection = new ProducerConnection();

    DeadLetters(KafkaConsumerConfig config, String service) {
        this.config = config;
        this.service = service;
    }

    static String topic(String topic) {
        return topic + ".dead-letter";
    }

    /**
     * Returns at once; the result is there once Kafka keeps the message, which gets headers that say where it was, for whom,
     * and why it is here. Each message waits on a thread of its own: a topic that is missing holds up no other.
     */
    CompletableFuture<?> keep(ConsumerRecord<String, byte[]> message, Throwable reason) {
        var letter = new ProducerRecord<>(topic(message.topic()), message.key(), message.value());
        message.headers().forEach(letter.headers()::add);
        header(letter, "group", config.group().orElse(service));
        header(letter, "partition", Integer.toString(message.partition()));
        header(letter, "offset", Long.toString(message.offset()));
        header(letter, "reason", reason.toString());
        return CompletableFuture.supplyAsync(() -> send(letter), DeadLetters::onThread);
    }

    @Override
    public synchronized void close() {
        connection.close();
    }

    private RecordMetadata send(ProducerRecord<String, byte[]> letter) {
        try {
            return connected().send(letter).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new CompletionException(e.getCause() == null ? e : e.getCause());
        }
    }

    private static void onThread(Runnable task) {
        var thread = new Thread(task, "dead-letter");
        thread.setDaemon(true);
        thread.start();
    }

    private synchronized KafkaProducer<String, byte[]> connected() {
        var open = connection.producer();
        var settings = new KafkaProducerConfig(config.connection(), TIMEOUT);
        return open == null ? connection.open(ProducerProperties.of(settings, service)) : open;
    }

    private static void header(ProducerRecord<String, byte[]> letter, String name, String value) {
        letter.headers().add("dead-letter-" + name, value.getBytes(StandardCharsets.UTF_8));
    }
}
