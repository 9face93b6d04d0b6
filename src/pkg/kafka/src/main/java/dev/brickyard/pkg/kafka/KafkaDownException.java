package dev.brickyard.pkg.kafka;

/** Kafka did not answer within the timeout, or rejected the request. The message is the reason, in one line. */
public final class KafkaDownException extends Exception {
    private static final long serialVersionUID = 1;

    /** Creates an exception with the reason from the messages of {@code cause} and its causes. */
    public KafkaDownException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
