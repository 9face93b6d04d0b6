package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the client: it gets the events of these keys from now on. Those since {@code after} were sent before this message.
 *
 * @param type always {@link #TYPE}
 * @param keys the keys of the subscription
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
