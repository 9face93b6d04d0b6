package dev.brickyard.pkg.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordCodecTest {
    private static final Note FULL =
            new Note("Адá👩‍🚀", true, -1, Long.MIN_VALUE, 0.1, Instant.parse("1969-12-31T23:59:59.999999999Z"), 7);

    private final RecordCodec<Note> codec = new RecordCodec<>(Note.class);

    /** One component of each kind. */
    public record Note(
            String text,
            boolean kept,
            int pages,
            long size,
            double price,
            @Nullable Instant read,
            @Nullable Integer stars) {}

    /** As {@link Note} was a version ago. */
    public record OlderNote(String text) {}

    /** What cannot be cached. */
    public record Invoice(BigDecimal sum) {}

    @Test
    void decodesWhatItEncoded() {
        assertThat(codec.decode(codec.encode(FULL))).isEqualTo(FULL);
    }

    @Test
    void decodesNull() {
        var sparse = new Note("", false, 0, 0, Double.NaN, null, null);

        assertThat(codec.decode(codec.encode(sparse))).isEqualTo(sparse);
    }

    @Test
    void refusesAnotherShape() {
        var older = new RecordCodec<>(OlderNote.class).encode(new OlderNote("text"));

        assertThatThrownBy(() -> codec.decode(older)).hasMessage("written by another version");
    }

    @Test
    void refusesAPart() {
        var bytes = codec.encode(FULL);

        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    void refusesComponentsThatItCannotWrite() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RecordCodec<>(Invoice.class))
                .withMessageContaining("java.math.BigDecimal");
    }
}
