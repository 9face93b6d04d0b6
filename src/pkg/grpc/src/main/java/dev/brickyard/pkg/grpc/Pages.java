package dev.brickyard.pkg.grpc;

import com.google.protobuf.MessageLite;
import java.util.List;

/** Pages that callers can receive. */
public final class Pages {
    // the usual largest message is 4 MiB
    private static final int LARGEST = 3 * 1024 * 1024;

    private Pages() {}

    /**
     * Returns the messages, up to the first one that makes them larger than 3 MiB together; at least one, unless there is
     * none. The next page begins after the last of them.
     */
    public static <M extends MessageLite> List<M> fitting(List<M> messages) {
        var size = 0L;
        for (var count = 0; count < messages.size(); count++) {
            size += messages.get(count).getSerializedSize();
            if (size > LARGEST && count > 0) {
                return messages.subList(0, count);
            }
        }
        return messages;
    }
}
