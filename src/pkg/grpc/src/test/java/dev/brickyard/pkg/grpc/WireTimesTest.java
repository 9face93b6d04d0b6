package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.errors.BadRequestException;

class WireTimesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999999Z",
                "1970-01-01T00:00:00Z",
                "9999-12-31T23:59:59.999999999Z"
            })
    void returnsWhatWasSent(String text) {
        var time = Instant.parse(text);

        assertThat(WireTimes.instant("at", WireTimes.timestamp(time))).isEqualTo(time);
        assertThat(WireTimes.instant(WireTimes.timestamp(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"-62135596801, 0", "253402300800, 0", "9223372036854775807, 0", "0, -1", "0, 1000000000"})
    void rejectsTimesOutOfRange(long seconds, int nanos) {
        var message = Timestamp.newBuilder().setSeconds(seconds).setNanos(nanos).build();

        assertThatExceptionOfType(BadRequestException.class)
                .isThrownBy(() -> WireTimes.instant("at", message))
                .withMessage("at must be a time between the years 1 and 9999");
    }

    @Test
    void readsAnUnsetTimeAsTheEpoch() {
        assertThat(WireTimes.instant(Timestamp.getDefaultInstance())).isEqualTo(Instant.EPOCH);
    }
}
