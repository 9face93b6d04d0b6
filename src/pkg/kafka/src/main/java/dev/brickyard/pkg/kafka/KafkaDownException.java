package dev.brickyard.pkg.kafka;

/** Kafka did not take an event within the time-out, or refused it; the message says why. */
public final class KafkaDownException extends Exception {
    private static final long serialVersionUID = 1;

    KafkaDownException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
