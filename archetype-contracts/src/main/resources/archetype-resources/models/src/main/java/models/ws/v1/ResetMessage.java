package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the client: events may have been missed. The client must read the state of its keys again.
 *
 * @param type always {@link #TYPE}
 * @param cursor the place in the stream of events, from which they continue
 */
public record ResetMessage(String type, String cursor) {
    /** The type of the message. */
    public static final String TYPE = "reset";
}
