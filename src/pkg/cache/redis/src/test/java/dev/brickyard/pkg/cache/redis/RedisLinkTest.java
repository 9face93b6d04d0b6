package dev.brickyard.pkg.cache.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.lettuce.core.RedisClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import dev.brickyard.pkg.testing.LocalPorts;
import dev.brickyard.pkg.testing.LocalRedis;

class RedisLinkTest {
    private static final int SLOTS = 16_384;
    private static final String SECRET = "changeit";

    private final TestFeed feed = new TestFeed();

    @ParameterizedTest
    @ValueSource(strings = {"true", "false"})
    void worksInACluster(String cluster, @TempDir Path folder) throws Exception {
        try (var server = LocalRedis.start("cluster-enabled yes", "dir " + folder)) {
            try (var control = RedisClient.create(
                    "redis://127.0.0.1:" + server.environment().get("CACHE_PORT"))) {
                control.connect()
                        .sync()
                        .clusterAddSlots(IntStream.range(0, SLOTS).toArray());
            }

            try (var process = started(server.environment(), Map.of("CACHE_CLUSTER", cluster))) {
                process.store("one", "1");
                process.store("other {}", "2");
                assertThat(process.cache().get("one")).contains("1");
                assertThat(process.cache().get("other {}")).contains("2");

                process.cache().invalidate(Set.of("one", "other {}"));
                assertThat(process.read("one", "new")).isEqualTo("new");
                assertThat(process.read("other {}", "new")).isEqualTo("new");
                assertThat(process.up()).isTrue();
            }
        }
    }

    @Test
    void signsInAsAUser() throws Exception {
        try (var server = LocalRedis.start("user default off", "user service on >secret ~svc:* &* +@all");
                var process =
                        started(server.environment(), Map.of("CACHE_USER", "service", "CACHE_PASSWORD", "secret"))) {
            process.store("key", "value");

            assertThat(process.cache().get("key")).contains("value");
        }
    }

    @Test
    void trustsTheCertificatesOfAFile(@TempDir Path folder) throws Exception {
        var certificate = certificate(folder);
        var port = LocalPorts.free();
        try (var server = LocalRedis.start(
                        "tls-port " + port,
                        "tls-cert-file " + certificate,
                        "tls-key-file " + folder.resolve("key.pem"),
                        "tls-ca-cert-file " + certificate,
                        "tls-auth-clients no");
                var process = started(
                        server.environment(),
                        Map.of(
                                "CACHE_PORT", Integer.toString(port),
                                "CACHE_TLS", "true",
                                "CACHE_TLS_CA", certificate.toString()))) {
            process.store("key", "value");

            assertThat(process.cache().get("key")).contains("value");
        }
    }

    private CacheProcess started(Map<String, String> environment, Map<String, String> settings) {
        var all = new HashMap<>(environment);
        all.putAll(settings);
        return CacheProcess.started(all, feed);
    }

    /** Creates a self-signed certificate, and its key in the same folder. */
    private static Path certificate(Path folder) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        var store = folder.resolve("store.p12");
        var process = new ProcessBuilder(
                        keytool,
                        "-genkeypair",
                        "-alias",
                        "redis",
                        "-keyalg",
                        "RSA",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-keystore",
                        store.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        SECRET)
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        var keys = KeyStore.getInstance(store.toFile(), SECRET.toCharArray());
        pem(
                folder.resolve("key.pem"),
                "PRIVATE KEY",
                keys.getKey("redis", SECRET.toCharArray()).getEncoded());
        return pem(
                folder.resolve("ca.pem"),
                "CERTIFICATE",
                keys.getCertificate("redis").getEncoded());
    }

    private static Path pem(Path file, String type, byte[] content) throws Exception {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return Files.writeString(file, "-----BEGIN " + type + "-----\n" + lines + "\n-----END " + type + "-----\n");
    }
}
