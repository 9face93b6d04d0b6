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

/** Copies messages that could not be handled to the dead letter topic of their topic. */
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
     * Sends a message in the background, with additional headers for the consumer group, partition, offset and failure.
     * The result completes when Kafka has stored the message. Each message has its own thread, so that a missing topic
     * does not delay the others.
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
