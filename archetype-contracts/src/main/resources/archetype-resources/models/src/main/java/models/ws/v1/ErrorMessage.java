package ${package}.models.ws.v1;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * To the client: its last message was invalid and had no effect.
 *
 * @param type always {@link #TYPE}
 * @param reason for people
 */
public record ErrorMessage(String type, String reason) {
    /** The type of the message. */
    public static final String TYPE = "error";
}
