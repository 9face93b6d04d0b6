package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the client: adds keys to those whose events it gets.
 *
 * @param type always {@link #TYPE}
 * @param keys ids of entities
 * @param after a cursor, to get the events of these keys that followed it; null for new events only
 */
public record SubscribeMessage(String type, List<String> keys, @Nullable String after) {
    /** The type of the message. */
    public static final String TYPE = "subscribe";

    /** Copies the list. */
    public SubscribeMessage {
        keys = List.copyOf(keys);
    }
}
