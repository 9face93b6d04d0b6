package dev.brickyard.pkg.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A whole answer, held in memory. */
record Response(int status, String type, String body) {
    static Response json(int status, String body) {
        return new Response(status, "application/json", body);
    }

    static Response text(int status, String body) {
        return new Response(status, "text/plain; charset=utf-8", body + "\n");
    }

    static Response of(Answer answer) {
        return json(answer.status(), Json.write(Envelope.of(answer)));
    }

    static Response empty() {
        return new Response(204, "", "");
    }

    void send(HttpExchange exchange) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        if (!type.isEmpty()) {
            headers.set("Content-Type", type);
            headers.set("X-Content-Type-Options", "nosniff");
        }
        if (exchange.getRequestMethod().equals("HEAD")) {
            headers.set("Content-Length", Integer.toString(bytes.length));
            exchange.sendResponseHeaders(status, -1);
        } else if (bytes.length == 0) {
            exchange.sendResponseHeaders(status, -1);
        } else {
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
