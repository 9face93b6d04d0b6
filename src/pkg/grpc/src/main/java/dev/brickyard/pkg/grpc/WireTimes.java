package dev.brickyard.pkg.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;

import dev.brickyard.pkg.errors.BadRequestException;
import dev.brickyard.pkg.errors.Require;

/** Converts times to and from protobuf timestamps, whose range is the years 1 to 9999. */
public final class WireTimes {
    private WireTimes() {}

    /** Returns {@code time} as a protobuf timestamp, without a range check. */
    public static Timestamp timestamp(Instant time) {
        return Timestamp.newBuilder()
                .setSeconds(time.getEpochSecond())
                .setNanos(time.getNano())
                .build();
    }

    /** Returns the time of a timestamp from a trusted sender, without a range check. */
    public static Instant instant(Timestamp message) {
        return Instant.ofEpochSecond(message.getSeconds(), message.getNanos());
    }

    /**
     * Returns the time of a request field.
     *
     * @throws BadRequestException for {@code field} if the time is out of range
     */
    public static Instant instant(String field, Timestamp message) {
        return Require.time(field, message.getSeconds(), message.getNanos());
    }
}
