package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import dev.brickyard.pkg.config.ServiceInfo;

class ReadmeTest {
    private static final Logger log = LoggerFactory.getLogger(ReadmeTest.class);

    @Test
    void makesMetricsAndTraces() {
        var config = TracingConfig.off();
        var service = new ServiceInfo("note-svc", "local");

        var metrics = Metrics.create(service.name());
        var tracing = new Tracing(config, service); // a Managed component

        metrics.counter("notes.saved").increment();
        assertThat(metrics.scrape()).contains("notes_saved_total{service=\"note-svc\"} 1.0");
        assertThat(tracing.openTelemetry()
                        .getPropagators()
                        .getTextMapPropagator()
                        .fields())
                .contains("traceparent");
    }

    @Test
    void putsTheIdsOfARequestIntoItsLogLines() {
        handle("request-1", Context.root());

        assertThat(MDC.getCopyOfContextMap()).isNullOrEmpty();
    }

    @SuppressWarnings("try") // the resource is only closed
    void handle(String requestId, Context trace) {
        try (var ignored = RequestContext.open(requestId, trace)) {
            log.info("user created"); // has the ids of request, trace and span, like all lines within this block
        }
    }
}
