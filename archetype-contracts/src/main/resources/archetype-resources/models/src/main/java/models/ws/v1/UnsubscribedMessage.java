package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the client: it no longer gets the events of these keys.
 *
 * @param type always {@link #TYPE}
 * @param keys ids of entities
 */
public record UnsubscribedMessage(String type, List<String> keys) {
    /** The type of the message. */
    public static final String TYPE = "unsubscribed";

    /** Copies the list. */
    public UnsubscribedMessage {
        keys = List.copyOf(keys);
    }
}
