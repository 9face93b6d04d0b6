package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the client: answers a change of its keys.
 *
 * @param type always {@link #TYPE}
 * @param keys all keys whose events the client gets
 * @param cursor the place in the stream of events
 */
public record SubscribedMessage(String type, List<String> keys, String cursor) {
    /** The type of the message. */
    public static final String TYPE = "subscribed";

    /** Copies the list. */
    public SubscribedMessage {
        keys = List.copyOf(keys);
    }
}
