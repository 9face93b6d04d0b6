package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

import dev.brickyard.pkg.observability.RequestContext;

class RequestTraceTest {
    private static final List<Route> ROUTES = List.of(Route.get(
            "/private/v1/ids",
            request -> Answer.ok(List.of(
                    String.valueOf(RequestContext.requestId()),
                    Span.current().getSpanContext().getTraceId()))));

    @Test
    void continuesTheTraceOfTheCaller() throws Exception {
        try (var server = new TestServer(ROUTES)) {
            var response = server.send(server.request("/private/v1/ids")
                    .header("X-Request-Id", "request-1")
                    .header("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

            assertThat(response.body()).contains("[\"request-1\",\"0af7651916cd43dd8448eb211c80319c\"]");
        }
    }

    @Test
    void startsATraceIfTheCallerSentNone() throws Exception {
        try (var server = new TestServer(ROUTES)) {
            assertThat(server.get("/private/v1/ids").body())
                    .containsPattern("\\[\"[0-9a-f]{32}\",\"[0-9a-f]{32}\"]")
                    .doesNotContain("0".repeat(32));
        }
    }
}
