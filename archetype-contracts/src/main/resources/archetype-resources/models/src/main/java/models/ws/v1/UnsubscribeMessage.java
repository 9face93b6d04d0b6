package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * From the client: removes keys from those whose events it gets.
 *
 * @param type always {@link #TYPE}
 * @param keys ids of entities
 */
public record UnsubscribeMessage(String type, List<String> keys) {
    /** The type of the message. */
    public static final String TYPE = "unsubscribe";

    /** Copies the list. */
    public UnsubscribeMessage {
        keys = List.copyOf(keys);
    }
}
