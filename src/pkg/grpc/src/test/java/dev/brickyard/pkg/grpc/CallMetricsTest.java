package dev.brickyard.pkg.grpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.errors.NotFoundException;

class CallMetricsTest {
    @Test
    void timesCallsByMethodAndCode() throws Exception {
        try (var server = new TestPipeline(TestService.answering(text -> {
            if (text.isEmpty()) {
                throw new NotFoundException("text not found");
            }
            return text;
        }))) {
            assertThat(server.client().get("x")).isEqualTo("x");
            assertThat(server.client().put("x")).isEqualTo("x");
            assertThat(server.client().put("x")).isEqualTo("x");
            assertThat(server.client().code("")).isEqualTo(Status.Code.NOT_FOUND);

            await().untilAsserted(() -> {
                assertThat(count(server, "Get", "OK")).isEqualTo(1);
                assertThat(count(server, "Put", "OK")).isEqualTo(2);
                assertThat(count(server, "Get", "NOT_FOUND")).isEqualTo(1);
            });
            assertThat(server.meters.get("grpc.server.running").gauge().value()).isZero();
        }
    }

    private static long count(TestPipeline server, String method, String code) {
        return server.meters
                .get("grpc.server.call.duration")
                .tag("grpc.method", TestService.NAME + "/" + method)
                .tag("grpc.status", code)
                .timer()
                .count();
    }
}
