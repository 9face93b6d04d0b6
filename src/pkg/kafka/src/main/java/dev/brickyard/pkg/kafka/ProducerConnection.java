package dev.brickyard.pkg.kafka;

import java.time.Duration;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Holds a Kafka producer, which can be reopened, and its last failure. */
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

    /** Returns the open producer; null if there is none. */
    @Nullable
    KafkaProducer<String, byte[]> producer() {
        return producer;
    }

    void forgetFailure() {
        failure = null;
    }

    /**
     * Records a failure for {@link #check} and closes the producer, so that no event of a failed batch arrives after
     * its retry.
     */
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
        // Kafka's exception sets the interrupt flag, which would disturb the caller's cleanup
        var unused = Thread.interrupted();
        return new InterruptedException(cause.getMessage());
    }
}
