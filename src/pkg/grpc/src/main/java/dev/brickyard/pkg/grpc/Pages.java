package dev.brickyard.pkg.grpc;

import com.google.protobuf.MessageLite;
import java.util.List;

/** Limits pages to a size that clients accept. */
public final class Pages {
    // clients accept messages of 4 MiB by default
    private static final int LARGEST = 3 * 1024 * 1024;

    private Pages() {}

    /**
     * Returns the longest prefix of {@code messages} of at most 3 MiB in total, but at least the first message. The next
     * page starts after the last returned message.
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
