package dev.brickyard.pkg.kafka;

/** A producer of the same name was opened later: Kafka keeps nothing of what this one had not committed. */
public final class FencedException extends Exception {
    private static final long serialVersionUID = 1;

    FencedException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
