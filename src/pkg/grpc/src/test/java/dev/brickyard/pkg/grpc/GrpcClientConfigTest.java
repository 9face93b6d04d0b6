package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GrpcClientConfigTest {
    @Test
    void hasDefaultLimits() {
        assertThat(GrpcClientConfig.plaintext("users:50051"))
                .isEqualTo(new GrpcClientConfig("users:50051", Duration.ofSeconds(5), true, 4 * 1024 * 1024));
    }

    @Test
    void namesTheInvalidSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GrpcClientConfig.plaintext(" "))
                .withMessageContaining("target");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrpcClientConfig("users", Duration.ZERO, true, 1))
                .withMessageContaining("deadline");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GrpcClientConfig("users", Duration.ofSeconds(1), true, 0))
                .withMessageContaining("maxMessageBytes");
    }
}
