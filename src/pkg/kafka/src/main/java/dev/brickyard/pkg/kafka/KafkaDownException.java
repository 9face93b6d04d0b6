package dev.brickyard.pkg.kafka;

/** Kafka did not store an event within the timeout, or rejected it. The message is the reason. */
public final class KafkaDownException extends Exception {
    private static final long serialVersionUID = 1;

    KafkaDownException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
