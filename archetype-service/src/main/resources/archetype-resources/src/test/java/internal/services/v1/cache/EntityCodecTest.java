package ${package}.internal.services.v1.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

import ${package}.internal.entities.Samples;
import ${package}.internal.entities.${entityPackage}.v1.${entity};

class EntityCodecTest {
    private final EntityCodec codec = new EntityCodec();

    @Test
    void decodesWhatItEncoded() {
        var sample = Samples.named("Адá👩‍🚀");

        assertThat(codec.decode(codec.encode(sample))).isEqualTo(sample);
    }

    @Test
    void keepsTimesBefore1970() {
        var early = Instant.parse("1969-12-31T23:59:59.999999Z");
        var sample = new ${entity}("id", "ada", "ada@example.com", early, early);

        assertThat(codec.decode(codec.encode(sample))).isEqualTo(sample);
    }

    @Test
    void refusesAnotherShape() {
        var bytes = codec.encode(Samples.named("ada"));
        bytes[0]++;

        assertThatThrownBy(() -> codec.decode(bytes)).hasMessage("written by another version");
    }

    @Test
    void refusesAPart() {
        var bytes = codec.encode(Samples.named("ada"));

        assertThatThrownBy(() -> codec.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .isInstanceOf(RuntimeException.class);
    }
}
