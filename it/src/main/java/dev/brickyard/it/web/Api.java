package dev.brickyard.it.web;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Calls of an HTTP API on loopback.
 *
 * @param port port of the API
 * @param headers headers of every call
 */
public record Api(int port, Map<String, String> headers) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    public Api {
        headers = Map.copyOf(headers);
    }

    /** Returns calls without a token. */
    public static Api on(int port) {
        return new Api(port, Map.of());
    }

    /** Returns the same calls with a token. */
    public Api as(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Returns the same calls with one more header. */
    public Api with(String header, String value) {
        var more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(port, more);
    }

    /** Gets a path. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Posts a JSON object, in which {@code '} stands for {@code "}. */
    public HttpResponse<String> post(String path, String json) {
        return send("POST", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    /** Puts a JSON object, in which {@code '} stands for {@code "}. */
    public HttpResponse<String> put(String path, String json) {
        return send("PUT", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    /** Patches with a JSON object, in which {@code '} stands for {@code "}. */
    public HttpResponse<String> patch(String path, String json) {
        return send("PATCH", path, BodyPublishers.ofString(json.replace('\'', '"')));
    }

    /** Deletes a path. */
    public HttpResponse<String> delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** Returns the data in the envelope of a response. */
    public static JsonObject data(HttpResponse<String> response) {
        return JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("data");
    }

    private HttpResponse<String> send(String method, String path, BodyPublisher body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(TIMEOUT)
                .header("Content-Type", "application/json")
                .method(method, body);
        headers.forEach(request::header);
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
