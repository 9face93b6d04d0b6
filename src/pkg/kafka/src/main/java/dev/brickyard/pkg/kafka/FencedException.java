package dev.brickyard.pkg.kafka;

/** A producer with the same name was opened later. Kafka discards the uncommitted events of this one. */
public final class FencedException extends Exception {
    private static final long serialVersionUID = 1;

    FencedException(Throwable cause) {
        super(Reasons.of(cause), cause);
    }
}
