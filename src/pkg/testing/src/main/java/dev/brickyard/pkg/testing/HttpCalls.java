package dev.brickyard.pkg.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/** Calls an HTTP server on this machine; a call that takes two minutes fails. */
public final class HttpCalls {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;

    /** Calls of the server on {@code port}. */
    public HttpCalls(int port) {
        this.port = port;
    }

    /**
     * Sends a GET request.
     *
     * @param path begins with a slash
     * @param segments appended to the path, each after a slash and percent-encoded
     */
    public HttpResponse<String> get(String path, String... segments) throws IOException, InterruptedException {
        var whole = new StringBuilder(path);
        for (var segment : segments) {
            whole.append('/').append(URLEncoder.encode(segment, UTF_8).replace("+", "%20"));
        }
        return send(request(whole.toString()));
    }

    /** Sends a POST request with a body of JSON; the path begins with a slash. */
    public HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(DEADLINE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }
}
