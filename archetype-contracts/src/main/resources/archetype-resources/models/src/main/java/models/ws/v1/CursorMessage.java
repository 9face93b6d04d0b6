package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the client: a newer place in the stream of events, without an event for the client.
 *
 * @param type always {@link #TYPE}
 * @param cursor the place in the stream of events
 */
public record CursorMessage(String type, String cursor) {
    /** The type of the message. */
    public static final String TYPE = "cursor";
}
