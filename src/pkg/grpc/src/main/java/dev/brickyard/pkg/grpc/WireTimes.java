package dev.brickyard.pkg.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;

import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.Require;

/** Times as messages hold them, from the year 1 to 9999. */
public final class WireTimes {
    private WireTimes() {}

    /** The message of a time. */
    public static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    /** The time in a message of a sender that is trusted to keep to the range. */
    public static Instant instant(Timestamp message) {
        return Instant.ofEpochSecond(message.getSeconds(), message.getNanos());
    }

    /**
     * The time in a field of a request.
     *
     * @throws BadRequestException if it is out of range
     */
    public static Instant instant(String field, Timestamp message) {
        return Require.time(field, message.getSeconds(), message.getNanos());
    }
}
