package dev.brickyard.it.fault;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.brickyard.it.web.IdentityProvider;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;

/**
 * Calls the HTTP API of a gateway by name, as {@link UserClients} call the service, and records responses that a client must
 * not get: errors other than 503 with {@code Retry-After}, and those after the deadline of the gateway.
 */
final class GatewayUsers implements Function<List<String>, List<String>>, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);
    // the deadline of the gateway, and some time for a busy machine
    private static final Duration DEADLINE = Duration.ofSeconds(10).plusSeconds(3);
    private static final String PUBLIC = "/public/v1/users";
    private static final String PRIVATE = "/private/v1/users";

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();
    private final int port;
    private final IdentityProvider provider;

    GatewayUsers(int port, IdentityProvider provider) {
        this.port = port;
        this.provider = provider;
    }

    /** Returns access to the users. */
    Users users() {
        return new Users(this, this);
    }

    /** Returns the responses that a client must not get, and forgets them. */
    List<String> takeWrong() {
        return taken(wrong);
    }

    /** Returns the connections that broke, and forgets them: only a gateway that does not run breaks them. */
    List<String> takeBroken() {
        return taken(broken);
    }

    @Override
    public List<String> apply(List<String> call) {
        return switch (call.get(0)) {
            case "create" -> {
                var user = new JsonObject();
                user.addProperty("username", call.get(1));
                user.addProperty("email", call.get(2));
                yield send("POST", PUBLIC, BodyPublishers.ofString(user.toString()), "");
            }
            case "update" -> {
                var body = new JsonObject();
                body.addProperty("username", call.get(2));
                var path = PRIVATE + "/current-user/username";
                yield send("PUT", path, BodyPublishers.ofString(body.toString()), token(call.get(1)));
            }
            case "delete" -> {
                var path = "/admin/v1/users/" + call.get(1);
                yield send("DELETE", path, BodyPublishers.noBody(), Gateway.adminToken(provider));
            }
            case "byId" -> send("GET", PUBLIC + "/" + call.get(1), BodyPublishers.noBody(), "");
            case "byUsername" -> {
                var path = PRIVATE + "/by-username/" + call.get(1);
                yield send("GET", path, BodyPublishers.noBody(), token("reader"));
            }
            default -> throw new IllegalArgumentException(call.get(0));
        };
    }

    @Override
    public void close() {
        // the connections end with the gateway
    }

    private String token(String id) {
        return provider.token(IdentityProvider.Algorithm.EDDSA, id);
    }

    private List<String> send(String method, String path, BodyPublisher body, String token) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(PATIENCE)
                .method(method, body)
                .header("Content-Type", "application/json");
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        var began = System.nanoTime();
        try {
            var response = http.send(request.build(), BodyHandlers.ofString());
            var time = Duration.ofNanos(System.nanoTime() - began);
            judge(method + " " + path, response, time);
            return answer(response);
        } catch (IOException e) {
            broken.add(method + " " + path + ": " + e);
            return List.of("BROKEN", e.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void judge(String call, HttpResponse<String> response, Duration time) {
        var status = response.statusCode();
        var temporary = status == 503 && response.headers().firstValue("Retry-After").isPresent();
        if (status >= 300 && status != 404 && !temporary || time.compareTo(DEADLINE) > 0) {
            wrong.add(call + " after " + time.toMillis() + " ms: " + status + " " + response.body());
        }
    }

    private static List<String> answer(HttpResponse<String> response) {
        return switch (response.statusCode()) {
            case 200, 201 -> {
                var user = JsonParser.parseString(response.body()).getAsJsonObject().getAsJsonObject("data");
                yield List.of("OK", user.get("id").getAsString(), user.get("username").getAsString());
            }
            case 204 -> List.of("OK");
            case 404 -> List.of("NOT_FOUND", response.body());
            default -> List.of(Integer.toString(response.statusCode()), response.body());
        };
    }

    private static List<String> taken(Queue<String> queue) {
        var all = List.copyOf(queue);
        queue.removeAll(all);
        return all;
    }
}
