package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class PagesTest {
    private static final StringValue MEBIBYTE = StringValue.of("x".repeat(1024 * 1024 - 5));

    @Test
    void fitIntoTheMessageSizeOfClients() {
        assertThat(Pages.fitting(Collections.nCopies(3, MEBIBYTE))).hasSize(3);
        assertThat(Pages.fitting(Collections.nCopies(100, MEBIBYTE))).hasSize(3);
    }

    @Test
    void containAtLeastOneMessage() {
        var large = StringValue.of("x".repeat(4 * 1024 * 1024));

        assertThat(Pages.fitting(List.of(large, large))).containsExactly(large);
        assertThat(Pages.fitting(List.<StringValue>of())).isEmpty();
    }
}
