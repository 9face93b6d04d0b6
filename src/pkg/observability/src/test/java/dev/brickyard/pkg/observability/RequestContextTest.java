package dev.brickyard.pkg.observability;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import org.junit.jupiter.api.Test;

class RequestContextTest {
    @Test
    void setsRequestAndTraceUntilItIsClosed() {
        var trace = Context.root().with(Span.wrap(RequestIds.newTrace()));

        try (var scope = RequestContext.open("req-1", trace)) {
            assertThat(scope).isNotNull();
            assertThat(RequestContext.requestId()).isEqualTo("req-1");
            assertThat(Context.current()).isSameAs(trace);
        }

        assertThat(RequestContext.requestId()).isNull();
        assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    @Test
    void restoresTheOuterRequest() {
        var trace = Context.root().with(Span.wrap(RequestIds.newTrace()));
        var outer = RequestContext.open("req-1", trace);
        var inner = RequestContext.open("req-2", Context.root());

        inner.close();

        assertThat(RequestContext.requestId()).isEqualTo("req-1");
        assertThat(Context.current()).isSameAs(trace);
        outer.close();
    }

    @Test
    void setsTheCallerUntilItIsClosed() {
        try (var outer = RequestContext.openCaller("user_1")) {
            assertThat(outer).isNotNull();
            try (var inner = RequestContext.openCaller("user_2")) {
                assertThat(inner).isNotNull();
                assertThat(RequestContext.callerId()).isEqualTo("user_2");
            }
            assertThat(RequestContext.callerId()).isEqualTo("user_1");
        }
        assertThat(RequestContext.callerId()).isNull();
    }
}
