package dev.brickyard.pkg.kafka.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.ToLongFunction;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * A position in all partitions of all topics: the offset of the next event of each partition. Its text contains nothing of
 * the process that created it, so any process with the same topics can read it.
 */
final class Cursor {
    private static final byte VERSION = 1;
    private static final int LONGEST = 20_000;

    private final Map<Integer, long[]> offsets;

    private Cursor(Map<Integer, long[]> offsets) {
        this.offsets = offsets;
    }

    /** Returns the text of a position: the partitions of each topic in the order of their numbers, and their next offsets. */
    static String encode(SortedMap<String, List<PartitionLog>> topics, ToLongFunction<PartitionLog> next) {
        var bytes = new ByteArrayOutputStream();
        bytes.write(VERSION);
        topics.forEach((topic, partitions) -> {
            bytes.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES).putInt(id(topic)).array());
            number(bytes, partitions.size());
            partitions.forEach(partition -> number(bytes, next.applyAsLong(partition)));
        });
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray());
    }

    /** Reads the text of a position; null if it is malformed. */
    static @Nullable Cursor decode(String text) {
        if (text.length() > LONGEST) {
            return null;
        }
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.get() != VERSION) {
                return null;
            }
            var offsets = new HashMap<Integer, long[]>();
            while (bytes.hasRemaining()) {
                var topic = bytes.getInt();
                var count = number(bytes);
                if (count > bytes.remaining()) {
                    return null;
                }
                var next = new long[(int) count];
                for (var partition = 0; partition < count; partition++) {
                    next[partition] = number(bytes);
                }
                offsets.put(topic, next);
            }
            return new Cursor(offsets);
        } catch (IllegalArgumentException | BufferUnderflowException e) {
            return null;
        }
    }

    /** Returns the offset of the next event of a partition; 0 if the partition did not exist at this position. */
    long next(PartitionLog partition) {
        var next = offsets.get(partition.topicId());
        return next == null || partition.number() >= next.length ? 0 : next[partition.number()];
    }

    /** Returns the id of a topic in cursors. */
    static int id(String topic) {
        var checksum = new CRC32();
        checksum.update(topic.getBytes(UTF_8));
        return (int) checksum.getValue();
    }

    /** Writes a number in groups of seven bits, the lowest first. */
    private static void number(ByteArrayOutputStream bytes, long number) {
        var rest = number;
        while (rest > 0x7f) {
            bytes.write((int) ((rest & 0x7f) | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }

    private static long number(ByteBuffer bytes) {
        var number = 0L;
        for (var shift = 0; shift < Long.SIZE - 1; shift += 7) {
            var group = bytes.get();
            number |= (long) (group & 0x7f) << shift;
            if (group >= 0) {
                return number;
            }
        }
        throw new IllegalArgumentException("number too long");
    }
}
