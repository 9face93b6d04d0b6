package dev.brickyard.pkg.constants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BytesTest {
    private static final byte[] ARRAY = {0, -1, 127, -128};
    private static final Bytes BYTES = Bytes.of(ARRAY);

    @Test
    void returnsTheSameBytes() {
        assertThat(BYTES.toArray()).isEqualTo(ARRAY);
        assertThat(BYTES.size()).isEqualTo(4);
    }

    @Test
    void doesNotChangeWithTheArray() {
        var array = ARRAY.clone();
        var bytes = Bytes.of(array);

        array[0] = 1;
        bytes.toArray()[1] = 1;

        assertThat(bytes).isEqualTo(BYTES);
    }

    @Test
    void writesAndReadsBase64() {
        assertThat(BYTES.base64()).isEqualTo("AP9/gA==");
        assertThat(Bytes.ofBase64("AP9/gA==")).isEqualTo(BYTES);
        assertThat(Bytes.ofBase64("AP9/gA")).isEqualTo(BYTES);
        assertThat(Bytes.ofBase64("").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AP9_gA==", "A", "AP9/ gA==", "é"})
    void refusesOtherText(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Bytes.ofBase64(text));
    }

    @Test
    void isEqualIfTheBytesAreEqual() {
        assertThat(Bytes.of(ARRAY)).isEqualTo(BYTES).hasSameHashCodeAs(BYTES);
        assertThat(Bytes.of(new byte[] {0, -1, 127})).isNotEqualTo(BYTES);
        assertThat(new Object()).isNotEqualTo(BYTES);
    }

    @Test
    void showsOnlyItsSize() {
        assertThat(BYTES).hasToString("Bytes[size=4]");
    }
}
