package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

class RequestContextTest {
    @Test
    void setsTheIdsUntilItIsClosed() {
        try (var scope = RequestContext.open("req-1", "trace-1")) {
            assertThat(scope).isNotNull();
            assertThat(RequestContext.requestId()).isEqualTo("req-1");
            assertThat(MDC.get("trace_id")).isEqualTo("trace-1");
        }

        assertThat(RequestContext.requestId()).isNull();
        assertThat(RequestContext.traceId()).isNull();
    }

    @Test
    void givesTheOuterIdsBack() {
        var outer = RequestContext.open("req-1", "trace-1");
        var inner = RequestContext.open("req-2", "trace-2");

        inner.close();

        assertThat(RequestContext.requestId()).isEqualTo("req-1");
        assertThat(RequestContext.traceId()).isEqualTo("trace-1");
        outer.close();
    }
}
