package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** A producer of Kafka's that is opened and closed again and again, and what became of the last events. */
final class ProducerConnection {
    private static final Duration CLOSE = Duration.ofSeconds(1);

    private @Nullable KafkaProducer<String, byte[]> producer;
    private volatile @Nullable KafkaDownException failure;

    KafkaProducer<String, byte[]> open(Map<String, Object> properties) {
        close();
        var opened = new KafkaProducer<>(properties, new StringSerializer(), new ByteArraySerializer());
        producer = opened;
        return opened;
    }

    /** The open producer; null if there is none. */
    @Nullable
    KafkaProducer<String, byte[]> producer() {
        return producer;
    }

    void forgetFailure() {
        failure = null;
    }

    /** Keeps a failure for {@link #check} and closes: what is left of a failed batch must not arrive after its repetition. */
    KafkaDownException failed(Throwable cause) {
        close();
        var down = new KafkaDownException(cause);
        failure = down;
        return down;
    }

    void check() throws KafkaDownException {
        var last = failure;
        if (last != null) {
            throw last;
        }
    }

    void close() {
        var open = producer;
        if (open != null) {
            producer = null;
            open.close(CLOSE);
        }
    }

    static InterruptedException interrupted(InterruptException cause) {
        // Kafka's exception sets the flag again, which would break what the caller has yet to close
        var unused = Thread.interrupted();
        return new InterruptedException(cause.getMessage());
    }
}
