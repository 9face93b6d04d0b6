package dev.brickyard.pkg.testing.openapi;

import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.net.ssl.SSLSession;

/** A response of a server. */
record Received(String method, String path, int statusCode, Map<String, String> fields, String body)
        implements HttpResponse<String> {
    @Override
    public HttpRequest request() {
        return HttpRequest.newBuilder(uri())
                .method(method, BodyPublishers.noBody())
                .build();
    }

    @Override
    public URI uri() {
        return URI.create("http://localhost" + path);
    }

    @Override
    public HttpHeaders headers() {
        var values = fields.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue())));
        return HttpHeaders.of(values, (name, value) -> true);
    }

    @Override
    public Optional<HttpResponse<String>> previousResponse() {
        return Optional.empty();
    }

    @Override
    public Optional<SSLSession> sslSession() {
        return Optional.empty();
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }
}
