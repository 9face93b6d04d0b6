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
import java.util.HashMap;
import java.util.Map;

/** Calls an HTTP server on this machine; a call that takes two minutes fails. */
public final class HttpCalls {
    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;
    private final Map<String, String> headers;

    /** Calls of the server on {@code port}. */
    public HttpCalls(int port) {
        this(port, Map.of());
    }

    private HttpCalls(int port, Map<String, String> headers) {
        this.port = port;
        this.headers = headers;
    }

    /** Returns calls that send one more header. */
    public HttpCalls with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new HttpCalls(port, Map.copyOf(more));
    }

    /** Returns calls that send {@code token} as bearer token. */
    public HttpCalls as(String token) {
        return with("Authorization", "Bearer " + token);
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
        return send(json(path).POST(BodyPublishers.ofString(json)));
    }

    /** Sends a PUT request with a body of JSON; the path begins with a slash. */
    public HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(json(path).PUT(BodyPublishers.ofString(json)));
    }

    /** Sends a PATCH request with a body of JSON; the path begins with a slash. */
    public HttpResponse<String> patch(String path, String json) throws IOException, InterruptedException {
        return send(json(path).method("PATCH", BodyPublishers.ofString(json)));
    }

    /** Sends a DELETE request; the path begins with a slash. */
    public HttpResponse<String> delete(String path) throws IOException, InterruptedException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder json(String path) {
        return request(path).header("Content-Type", "application/json");
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .timeout(DEADLINE);
        headers.forEach(request::setHeader);
        return request;
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }
}
