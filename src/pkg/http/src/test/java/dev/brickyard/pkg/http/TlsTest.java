package dev.brickyard.pkg.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.jetty.util.thread.ScheduledExecutorScheduler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TlsTest {
    private static final List<Route> ROUTES = List.of(Route.get("/public/v1/notes", request -> Answer.ok("note")));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"EC, HTTP_2", "RSA, HTTP_1_1"})
    void servesBothProtocols(String algorithm, Version version) throws Exception {
        var certificate = create(algorithm);
        try (var server = server()) {
            var response = get(server, certificate, version);

            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.version()).isEqualTo(version);
            assertThat(response.body()).contains("note");
        }
    }

    @Test
    void closesConnectionsWithoutTls() throws Exception {
        create("EC");
        try (var server = server()) {
            assertThat(server.raw("GET /public/v1/notes HTTP/1.1\r\nHost: x\r\n\r\n"))
                    .doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void reloadsAChangedCertificate() throws Exception {
        var first = create("EC");
        var scheduler = new ScheduledExecutorScheduler("test", true);
        scheduler.start();
        var files = new Certificate(folder.resolve("tls.crt"), folder.resolve("tls.key"));
        files.tls().start();
        files.watch(scheduler, Duration.ofMillis(10));

        assertThat(files.tls().getX509("server").getCertificate()).isEqualTo(first);
        var second = create("RSA");
        await().untilAsserted(() ->
                assertThat(files.tls().getX509("server").getCertificate()).isEqualTo(second));

        scheduler.stop();
        files.tls().stop();
    }

    @Test
    void namesFilesThatCannotBeRead() {
        assertThatIllegalStateException()
                .isThrownBy(this::server)
                .withMessageContaining("HTTP_SERVER_TLS_CERTIFICATE='" + folder);
    }

    private TestServer server() throws Exception {
        return new TestServer(
                ROUTES, "TLS_CERTIFICATE=" + folder.resolve("tls.crt"), "TLS_KEY=" + folder.resolve("tls.key"));
    }

    private static HttpResponse<String> get(TestServer server, X509Certificate trusted, Version version)
            throws Exception {
        var store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        store.setCertificateEntry("server", trusted);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var tls = SSLContext.getInstance("TLS");
        tls.init(null, trust.getTrustManagers(), null);
        var address = URI.create("https://localhost:" + server.server().port() + "/public/v1/notes");
        return HttpClient.newBuilder()
                .sslContext(tls)
                .version(version)
                .build()
                .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Creates the files of a new certificate for localhost. */
    private X509Certificate create(String algorithm) throws Exception {
        var file = folder.resolve(algorithm + ".p12");
        var tool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        algorithm,
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-alias",
                        "test",
                        "-storepass",
                        "changeit",
                        "-keystore",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        var output = tool.inputReader().lines().toList();
        assertThat(tool.waitFor()).as("keytool: %s", output).isZero();
        var store = KeyStore.getInstance(file.toFile(), "changeit".toCharArray());
        var certificate = (X509Certificate) store.getCertificate("test");
        var key = store.getKey("test", "changeit".toCharArray());
        write("tls.crt", "CERTIFICATE", certificate.getEncoded());
        write("tls.key", "PRIVATE KEY", key.getEncoded());
        return certificate;
    }

    private void write(String name, String type, byte[] content) throws Exception {
        var file = folder.resolve(name);
        var old = Files.exists(file) ? Files.getLastModifiedTime(file).toInstant() : Instant.EPOCH;
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        Files.writeString(file, "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n");
        // different even if the file system only counts seconds
        Files.setLastModifiedTime(file, FileTime.from(old.plusSeconds(1)));
    }
}
