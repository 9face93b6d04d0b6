package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import dev.brickyard.pkg.errors.UnauthorizedException;
import dev.brickyard.pkg.observability.Metrics;

class HttpLayerTest {
    private final HttpServer server = new HttpServer(
            TestServer.config(),
            List.of(Route.get("/public/v1/notes", request -> Answer.ok("note"))),
            List.of((jetty, next) -> new Outer(next), (jetty, next) -> new Inner(next)),
            Metrics.create("note-svc"),
            TestServer.tracing());

    @BeforeEach
    void start() throws Exception {
        server.start();
    }

    @AfterEach
    void stop() throws Exception {
        server.stop();
    }

    @Test
    void servesItsPathsBeforeTheRoutes() throws Exception {
        assertThat(TestServer.get(server.port(), "/public/v1/notes").body()).contains("note");
        assertThat(TestServer.get(server.port(), "/outer").body()).isEqualTo("outer");
        assertThat(TestServer.get(server.port(), "/inner").body()).isEqualTo("inner");
    }

    @ParameterizedTest
    @CsvSource({
        "/unauthorized, 401, UNAUTHORIZED_ERROR, authentication required",
        "/forbidden, 403, FORBIDDEN_ERROR, not for you",
        "/teapot, 400, BAD_REQUEST_ERROR, I'm a Teapot",
        "/broken, 500, INTERNAL_SERVER_ERROR, internal error"
    })
    void failsWithTheEnvelope(String path, int status, String message, String reason) throws Exception {
        try (var lines = new LogLines(RequestLog.class)) {
            var response = TestServer.get(server.port(), path);

            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(response.body())
                    .contains("\"message\":\"" + message + "\"", "\"reason\":\"" + reason + "\"")
                    .doesNotContain("secret");
            assertThat(TestServer.header(response, "X-Request-Id")).isPresent();
            assertThat(lines.events()).hasSize(1);
        }
    }

    private static final class Outer extends Handler.Wrapper {
        Outer(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback)
                throws Exception {
            if (request.getHttpURI().getPath().equals("/outer")) {
                response.write(true, ByteBuffer.wrap(new byte[] {'o', 'u', 't', 'e', 'r'}), callback);
                return true;
            }
            return super.handle(request, response, callback);
        }
    }

    private static final class Inner extends Handler.Wrapper {
        Inner(Handler next) {
            super(next);
        }

        @Override
        public boolean handle(org.eclipse.jetty.server.Request request, Response response, Callback callback)
                throws Exception {
            switch (request.getHttpURI().getPath()) {
                case "/inner", "/outer" ->
                    response.write(true, ByteBuffer.wrap(new byte[] {'i', 'n', 'n', 'e', 'r'}), callback);
                case "/unauthorized" ->
                    Response.writeError(
                            request, response, callback, new UnauthorizedException("authentication required"));
                case "/forbidden" -> Response.writeError(request, response, callback, 403, "not for you");
                case "/teapot" -> Response.writeError(request, response, callback, 418);
                case "/broken" -> throw new IllegalStateException("secret");
                default -> {
                    return super.handle(request, response, callback);
                }
            }
            return true;
        }
    }
}
