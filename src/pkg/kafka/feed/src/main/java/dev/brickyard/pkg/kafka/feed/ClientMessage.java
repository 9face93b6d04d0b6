package dev.brickyard.pkg.kafka.feed;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.json.Json;

/**
 * A message from a client.
 *
 * @param type {@link #SUBSCRIBE} or {@link #UNSUBSCRIBE}
 * @param keys the keys to follow, or not to follow any more
 * @param after cursor from which to resume; null for new events only
 */
record ClientMessage(
        String type, List<String> keys, @Nullable String after) {
    static final String SUBSCRIBE = "subscribe";
    static final String UNSUBSCRIBE = "unsubscribe";

    private static final int LONGEST_KEY = 200;

    /**
     * Reads a message.
     *
     * @throws BadRequestException if it is malformed
     */
    static ClientMessage read(String text) {
        var message = parse(text);
        if (!message.type.equals(SUBSCRIBE) && !message.type.equals(UNSUBSCRIBE)) {
            throw new BadRequestException("type", "must be " + SUBSCRIBE + " or " + UNSUBSCRIBE);
        }
        requireKeys(message.keys);
        return message;
    }

    /**
     * Requires at least one key, and keys of the right length.
     *
     * @throws BadRequestException otherwise
     */
    static void requireKeys(Collection<String> keys) {
        if (keys.isEmpty() || !keys.stream().allMatch(ClientMessage::isKey)) {
            throw new BadRequestException(
                    "keys", "must be strings of 1 to " + LONGEST_KEY + " characters, at least one");
        }
    }

    /** Returns the keys without repetitions. */
    Set<String> distinctKeys() {
        return new LinkedHashSet<>(keys);
    }

    private static ClientMessage parse(String text) {
        try {
            return Json.read(text, ClientMessage.class);
        } catch (IllegalArgumentException e) {
            throw new BadRequestException(String.valueOf(e.getMessage()), e);
        }
    }

    private static boolean isKey(@Nullable String key) {
        return key != null && !key.isBlank() && key.length() <= LONGEST_KEY;
    }
}
