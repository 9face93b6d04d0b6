package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.junit.jupiter.api.Test;

class MetricsTest {
    private final PrometheusMeterRegistry registry = Metrics.create("user-store-svc");

    @Test
    void tagsEveryMetricWithTheService() {
        registry.counter("users.added").increment();

        assertThat(registry.scrape()).contains("users_added_total{service=\"user-store-svc\"} 1.0");
    }

    @Test
    void measuresTheJvm() {
        Metrics.bindJvm(registry);

        assertThat(registry.scrape())
                .contains("jvm_memory_used_bytes", "jvm_threads_live_threads", "process_cpu_usage")
                .contains("process_uptime_seconds", "process_files_open_files", "jvm_classes_loaded_classes");
    }

    @Test
    void measuresTheJvmSoonAfterTheStart() {
        var part = new JvmMetrics(registry);
        part.start();

        assertThat(part.name()).isEqualTo("jvm-metrics");
        await().untilAsserted(() -> assertThat(registry.scrape()).contains("jvm_memory_used_bytes"));
        part.stop();
    }
}
