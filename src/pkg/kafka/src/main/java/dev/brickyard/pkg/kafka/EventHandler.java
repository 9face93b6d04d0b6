package dev.brickyard.pkg.kafka;

/** Handles events. Must be idempotent, since an event may be delivered more than once. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Handles an event; the offset is committed after the method returns. It is interrupted if it exceeds the grace
     * period when the service stops.
     *
     * @throws Exception if handling fails; the event is then retried
     */
    void handle(ReceivedEvent event) throws Exception;
}
