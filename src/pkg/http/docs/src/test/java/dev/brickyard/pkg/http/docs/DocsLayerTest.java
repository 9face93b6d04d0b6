package dev.brickyard.pkg.http.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.config.ConfigLoader;
import dev.brickyard.pkg.config.ServiceInfo;
import dev.brickyard.pkg.http.HttpServer;
import dev.brickyard.pkg.http.HttpServerConfig;
import dev.brickyard.pkg.observability.Metrics;
import dev.brickyard.pkg.observability.Tracing;
import dev.brickyard.pkg.observability.TracingConfig;

class DocsLayerTest {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(docs/[^\"]+)\"");

    private final HttpClient client = HttpClient.newHttpClient();
    private @Nullable HttpServer server;

    @AfterEach
    void stop() throws Exception {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void servesThePageAndAllThatItLoads() throws Exception {
        start("public");

        var page = get("/docs");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(header(page, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.body()).contains("data-apis=\"public\"");
        var assets = ASSET.matcher(page.body())
                .results()
                .map(match -> "/" + match.group(1))
                .toList();
        assertThat(assets).hasSize(4);
        for (var asset : assets) {
            assertThat(get(asset).statusCode()).as(asset).isEqualTo(200);
        }
    }

    @Test
    void allowsThePageNoOtherHost() throws Exception {
        start("public");

        assertThat(header(get("/docs"), "Content-Security-Policy"))
                .startsWith("default-src 'none'; connect-src 'self';")
                .doesNotContain("http", "*", "unsafe-eval")
                .contains("script-src 'self';");
    }

    @Test
    void servesTheDocumentWithThisHostAsItsServer() throws Exception {
        start("public");

        var document = get("/docs/openapi/public.yaml");

        assertThat(header(document, "Content-Type")).isEqualTo("application/yaml; charset=utf-8");
        assertThat(document.body())
                .contains("title: Public API", "servers:\n  - url: /\n    description: this host\ntags:\n")
                .doesNotContain("localhost");
    }

    @Test
    void showsOnlyThePublicApiByDefault() throws Exception {
        start(null);

        assertThat(get("/docs/openapi/public.yaml").statusCode()).isEqualTo(200);
        assertThat(get("/docs/openapi/admin.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    void showsAllApisThatHaveADocument() throws Exception {
        start("all");

        assertThat(get("/docs").body()).contains("data-apis=\"public,admin\"");
        assertThat(get("/docs/openapi/admin.yaml").body()).contains("title: Admin API");
        assertThat(get("/docs/openapi/private.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    void showsNothingIfDisabled() throws Exception {
        start("none");

        assertThat(get("/docs").statusCode()).isEqualTo(404);
        assertThat(get("/docs/openapi/public.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    void compressesForClientsThatAcceptIt() throws Exception {
        start("public");

        var plain = send(request("/docs/swagger-ui.css"));
        var compressed = send(request("/docs/swagger-ui.css").header("Accept-Encoding", "br, gzip"));

        assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
        assertThat(header(compressed, "Vary")).isEqualTo("Accept-Encoding");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(header(compressed, "ETag")).isNotEqualTo(header(plain, "ETag"));
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(compressed.body()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo(plain.body());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip"})
    void sendsUnchangedFilesOnce(String encoding) throws Exception {
        start("public");
        var request = request("/docs").header("Accept-Encoding", encoding);
        var tag = header(send(request), "ETag");

        var again = send(request.header("If-None-Match", tag));

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void answersHeadWithoutBody() throws Exception {
        start("public");

        var response = send(request("/docs").method("HEAD", HttpRequest.BodyPublishers.noBody()));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void leavesOtherRequestsToTheRoutes() throws Exception {
        start("public");

        assertThat(get("/docs/other.js").statusCode()).isEqualTo(404);
        assertThat(get("/public/v1/books/1").statusCode()).isEqualTo(404);
        assertThat(send(request("/docs").DELETE()).statusCode()).isEqualTo(404);
    }

    @Test
    void servesTheDocumentOfWebsockets() throws Exception {
        start("all");

        assertThat(get("/docs/asyncapi/public.yaml").body()).contains("asyncapi: 3.0.0");
        assertThat(get("/docs/asyncapi/admin.yaml").statusCode()).isEqualTo(404);
    }

    @Test
    void doesNotStartWithoutTheDocumentsToShow() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new DocsLayer(new DocsConfig(DocsConfig.Shown.ALL), path -> false))
                .withMessage(
                        "HTTP_DOCS is all, but the class path has no document such as /openapi/public/openapi.yaml");
        assertThatNoException().isThrownBy(() -> new DocsLayer(new DocsConfig(DocsConfig.Shown.NONE), path -> false));
    }

    @Test
    void keepsDocumentsWithoutServers() {
        assertThat(DocsLayer.served("openapi: 3.1.1\npaths: {}\n")).isEqualTo("openapi: 3.1.1\npaths: {}\n");
        assertThat(DocsLayer.served("servers:\n- url: a\n\npaths: {}\n"))
                .isEqualTo("servers:\n  - url: /\n    description: this host\npaths: {}\n");
    }

    private void start(@Nullable String shown) throws Exception {
        var info = new ServiceInfo("library-gtw", "test");
        var tracing = new Tracing(ConfigLoader.load(TracingConfig.class, Map.of()), info);
        var config = ConfigLoader.load(HttpServerConfig.class, Map.of("HTTP_SERVER_PORT", "0"));
        var docs = ConfigLoader.load(DocsConfig.class, shown == null ? Map.of() : Map.of("HTTP_DOCS", shown));
        server = new HttpServer(
                config, List.of(), List.of(DocsModule.layer(docs)), Metrics.create(info.name()), tracing);
        server.start();
    }

    private HttpServer server() {
        return Objects.requireNonNull(server, "not started");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server().port() + path))
                .timeout(Duration.ofMinutes(2));
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}
