package dev.brickyard.pkg.kafka;

/** Does what an event asks for. An event may come more than once: what it did already must not be done twice. */
@FunctionalInterface
public interface EventHandler {
    /**
     * Returns once the event's work is done and kept; it is interrupted when the service stops and the grace is over.
     *
     * @throws Exception to be given the event again
     */
    void handle(ReceivedEvent event) throws Exception;
}
