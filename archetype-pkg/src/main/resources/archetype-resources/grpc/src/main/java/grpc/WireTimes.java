package ${package}.grpc;

import com.google.protobuf.Timestamp;
import java.time.Instant;

import ${package}.errors.BadRequestException;

/** Times as messages hold them, from the year 1 to 9999. */
public final class WireTimes {
    private static final long FIRST_SECOND =
            Instant.parse("0001-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST_SECOND =
            Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();
    private static final int NANOS_OF_A_SECOND = 1_000_000_000;

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
        var seconds = message.getSeconds();
        var nanos = message.getNanos();
        if (seconds < FIRST_SECOND || seconds > LAST_SECOND || nanos < 0 || nanos >= NANOS_OF_A_SECOND) {
            throw new BadRequestException(field, "must be a time between the years 1 and 9999");
        }
        return instant(message);
    }
}
